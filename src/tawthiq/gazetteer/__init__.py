"""Names to places: candidates, disambiguation, precision, and importers of larger gazetteers."""

from tawthiq.gazetteer.index import Gazetteer, Seen
from tawthiq.gazetteer.loading import load
from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import Place

__all__ = ["Gazetteer", "Place", "PlaceMention", "Seen", "load"]
