"""The second hand's account of a dialogue, from the model alone: what was said, agreed, opened, to whom."""
