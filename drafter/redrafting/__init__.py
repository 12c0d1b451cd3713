"""Put the responses of a letter, as counsel left them in Word, into a new draft of the same letter."""
