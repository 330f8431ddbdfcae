"""Tawthiq."""
