"""Speed and memory of the reader, and of others who do a part of its work on the same reports."""
