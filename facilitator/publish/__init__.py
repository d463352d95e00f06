"""Makes the public site: stage, MkDocs, gate, ledger, swap. What it writes has passed, or is not written.

record, numbers     what is released, and the numbers it keeps
ledger, preview     what was released before, and what would change
pages, prose        records to Markdown, from records and templates alone
stage, mkdocs       a private folder, and the one module that knows MkDocs
journal, lock       the swap that is whole or did not happen
release             the steps in their order
editions, received  what was handed out to whom, and what a new copy would tell beside it
calendars           what each calendar held
own_pages           what is wrong with a workspace's own templates of the site
"""
