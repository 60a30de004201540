"""Clients van de API's. Ze hebben alleen `httpx` nodig; zie elke module."""

from .contactmomenten import ContactmomentenApi
from .klanten import KlantenApi
from .productaanvragen import ProductaanvragenApi
from .verbinding import Antwoord, ApiFout, GeenAntwoord, Ongewijzigd

__all__ = ['Antwoord', 'ApiFout', 'ContactmomentenApi', 'GeenAntwoord', 'KlantenApi', 'Ongewijzigd', 'ProductaanvragenApi']
