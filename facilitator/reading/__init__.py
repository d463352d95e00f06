"""Files become records, and whatever is not what its author meant is told, all at once, without quoting it.

In the order of the work:

    workspace.py folder.py           which dialogues and sessions there are, and what lies beside them
    files.py                         bytes to text: size, encoding, signs that hide
    yamltree.py yamlerrors.py comments.py nodes.py
                                     text to nodes with places; refuses what YAML would guess, split or drop
    desk.py shape.py scalars.py idents.py texts.py
                                     nodes to values; problems are gathered on a desk, one for each file
    keys_*.py                        the tables of keys of each file, and the builders of records
    notes.py                         the notes file
    references.py provenance.py names.py typed_names.py scripts.py agenda_times.py interpreted.py
    contradictions.py rule_words.py consents.py crosscheck.py
                                     what no single value shows: dangling ids, names, times, the Rule
    load.py                          all of it, for one dialogue or for the workspace
    schema.py                        the same tables as JSON Schema
"""
