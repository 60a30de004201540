"""Problems in casussen: what a step refers to and does not exist."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT

NAME = Problem(
    "casus-naam-wijkt-af",
    FOUT,
    "de casus noemt zich {name}, maar staat in de map {folder}",
    "geef beide dezelfde naam",
)
UNKNOWN_ACTOR = Problem(
    "actor-onbekend",
    FOUT,
    "actor {name} staat niet bij `actoren`{suggestion}",
    "verbeter de naam, of voeg de actor toe",
)
UNKNOWN_RESOURCE = Problem(
    "resource-onbekend",
    FOUT,
    "{name} is geen resource van een api{suggestion}",
    "noem een pad uit model/api/, zoals klanten",
)
UNKNOWN_OBJECT = Problem(
    "casusobject-onbekend",
    FOUT,
    "{name} is geen object dat eerder in deze route is gemaakt of bij `externe` staat{suggestion}",
    "schrijf $ en de naam van een eerdere stap of van een extern object",
)
NAME_TAKEN = Problem(
    "casusobject-dubbel",
    FOUT,
    "er is al een object met de naam {name}",
    "geef de stap een andere naam",
)
NO_OPERATION = Problem(
    "operatie-niet-aangeboden",
    FOUT,
    "stap {step} doet {kind} op {resource}, maar die resource biedt die operatie niet",
    "kies een operatie die in model/api/ staat, of voeg haar daar toe",
)
INVALID_PAYLOAD = Problem(
    "casusbericht-ongeldig",
    FOUT,
    "stap {step} hoort te slagen, maar past niet op {component}: {where}: {problem}",
    "{remedy}",
    "Het bericht is ook het voorbeeld in de specificatie, en dat hoort te kloppen.",
)
