"""One list of findings, several ways to write it down; none of them holds the text that was found."""
