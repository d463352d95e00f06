"""Frank talk goes in, useful public text comes out, and no published byte depends on who said it.

The folders are the flow, in the order of the work:

    sessions/ -> reading -> model -> disclosure -> Edition -> views -> render -> papers in out/
                              |                                 ^         |
                              +---------> gate <------------- publish ----+-> ledger/, site/, public/

`problems` and `words` rest on nothing; `cli` is a thin door to all of it.
"""

__version__ = "0.1.0"
