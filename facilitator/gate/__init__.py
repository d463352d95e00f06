"""The gate: a second pair of eyes that reads every finished byte and shares no code with disclosure.

Its doors stand here, their parts in folders, and imports point one way (`tests/house/test_layers.py`):

- `text/` knows layers, their encodings and folded words; it rests on nothing.
- `lists/` holds the words of languages, and what is read off them.
- `account/` says what the public and each reader may read; `entitled` is its door.
- `needles/` says what is looked for: names in every form, contacts, codewords, private passages.
- `match/` finds them in a folded text; `readers/` take files of each format apart; `unwrap` is their door.
- `rules/` judge each hit, `licences` let one exact line stand, `findings` is the report, in `formats/`.
- `sweep` is the loop over files, `disk` and `repository` read folders and histories, `crew` shares the work.
- `guard` looks at the papers of one reader, `retyped` at what was typed once more for others.
"""
