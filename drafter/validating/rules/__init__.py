"""The rules of the Filer Manual, one file each, in the order of their codes.

A rule is added by its file and its row here; `tests/validating/test_rules.py` tries its examples.
"""

from drafter.validating.rule import Rule
from drafter.validating.rules import (
    active_content,
    body_tags,
    characters,
    disallowed_attribute,
    disallowed_element,
    entities,
    external_reference,
    file_name,
    file_name_length,
    graphic_data_url,
    graphic_file_content,
    graphic_file_type,
    line_length,
    nested_table,
    one_html_tag,
    unrecognized_element,
    unresolved_reference,
    xmlns,
)

RULES: tuple[Rule, ...] = (
    file_name.RULE,
    file_name_length.RULE,
    characters.RULE,
    line_length.RULE,
    one_html_tag.RULE,
    unrecognized_element.RULE,
    body_tags.RULE,
    disallowed_element.RULE,
    disallowed_attribute.RULE,
    xmlns.RULE,
    entities.RULE,
    active_content.RULE,
    graphic_data_url.RULE,
    graphic_file_type.RULE,
    graphic_file_content.RULE,
    nested_table.RULE,
    unresolved_reference.RULE,
    external_reference.RULE,
)
