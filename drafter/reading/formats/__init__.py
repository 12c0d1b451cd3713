"""One module for each form that a letter arrives in; which form a file has is told by its content."""
