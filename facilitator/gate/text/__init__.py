"""From bytes to folded words: layers of text with their places, in any encoding and any dress."""
