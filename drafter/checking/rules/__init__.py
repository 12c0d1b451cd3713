"""The rules of the check, one file each, in the order of their ids.

A rule is added by its file and its row here; `tests/checking/test_rules.py` tries its examples.
"""

from drafter.checking.rule import Rule
from drafter.checking.rules import (
    a1_each_comment_once,
    a2_each_comment_answered,
    a3_word_for_word,
    a4_order_and_headings,
    b1_matter,
    b2_date_of_staff_letter,
    b3_dates_of_earlier_letters,
    b4_date_of_response,
    b5_due_date,
    b6_staff_names,
    c1_no_blanks,
    c2_nothing_internal,
    c3_no_changes_or_comments,
    c4_no_metadata,
    c5_no_traces_of_work,
    c6_no_marks_of_drafter,
    c7_no_alternatives,
    d1_pages,
    d4_quotations,
    d5_authorities,
    l_hf1_two_years,
    l_hf2_vacated_determinations,
    l_hf3_name_and_signing,
    l_hf4_throughout,
)

RULES: tuple[Rule, ...] = (
    a1_each_comment_once.RULE,
    a2_each_comment_answered.RULE,
    a3_word_for_word.RULE,
    a4_order_and_headings.RULE,
    b1_matter.RULE,
    b2_date_of_staff_letter.RULE,
    b3_dates_of_earlier_letters.RULE,
    b4_date_of_response.RULE,
    b5_due_date.RULE,
    b6_staff_names.RULE,
    c1_no_blanks.RULE,
    c2_nothing_internal.RULE,
    c3_no_changes_or_comments.RULE,
    c4_no_metadata.RULE,
    c5_no_traces_of_work.RULE,
    c6_no_marks_of_drafter.RULE,
    c7_no_alternatives.RULE,
    d1_pages.RULE,
    d4_quotations.RULE,
    d5_authorities.RULE,
    l_hf1_two_years.RULE,
    l_hf2_vacated_determinations.RULE,
    l_hf3_name_and_signing.RULE,
    l_hf4_throughout.RULE,
)
