"""Makes the public site: stage, MkDocs, gate, ledger, swap. What it writes has passed, or is not written.

record, numbers     what is released, and the numbers it keeps
ledger, preview     what was released before, and what would change
pages, prose        records to Markdown, from records and templates alone
stage, mkdocs       a private folder, and the one module that knows MkDocs
journal, lock       the swap that is whole or did not happen
release             the steps in their order
"""
