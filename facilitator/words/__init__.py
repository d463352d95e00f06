"""The words of the papers: labels, dates, the rules, the phrases of attribution, in the reader's language.

Rests on nothing of ours. English is the source; catalogues are plain gettext files in `locale/`,
one per language and subject. What a catalogue lacks is said in English.

    catalogue     finding a message            labels       one word for each closed word of the field
    rules         the rules in full            attribution  the phrase that stands for a person
    withheld      codes, reasons, reviews      owners       who owns the words of a document
    markings      who may read a paper         dates        dates, times, numbers
    lists         several things in a row
"""
