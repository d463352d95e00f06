"""What was said and promised: frozen records without I/O; each field says for whom it is by default.

Read in this order: `labels` (the words of the field), `sealed` (values that show themselves to
nobody), `text`, `people`, `release`, `session`, `dialogue`; then `clock` (computed times).
"""
