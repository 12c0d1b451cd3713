"""The canonical spelling of each authority, from the names and labels that were read.

Each function takes the names that the pattern captured, in their canonical forms, and the labels of one number. It
returns None for a number that does not exist there, or that could be of several authorities: what is not certain is not
a citation.
"""
