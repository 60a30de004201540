"""The gegevenswoordenboek as a workbook to edit, and its edits as a change of the model."""
