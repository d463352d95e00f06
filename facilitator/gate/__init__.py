"""The gate: a second pair of eyes that reads every finished byte and shares no code with disclosure.

`needles` says what to look for, `unwrap` takes a file apart into layers of text, `fold` makes a name
one thing in any dress, `match` finds the needles, `rules/` judge each hit, `licences` let one exact
line stand, `sweep` is the loop, `findings` the report. `entitled` is the second definition of what
the public may read, and `kept` the second list of what enters the record. `disk` reads folders.
`guard` looks at the papers of one reader: `whose` says where she stands, `readable` what she may read,
`rows` what there is to be found.
"""
