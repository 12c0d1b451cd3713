"""What the firm and the matter add to the staff's letter."""
