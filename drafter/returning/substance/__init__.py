"""What a response says: the pages that it cites, what it promises, and what became of the comment."""
