# One line a room, in the order of generator/CMakeLists.txt.
room_test(base LINK picture_support packed_files FILES text_test.cpp english_test.cpp tally_test.cpp numerals_test.cpp locale_test.cpp lettering_test.cpp values_test.cpp calendar_test.cpp picture_test.cpp svg_test.cpp curves_test.cpp
  file_words_test.cpp pdf_words_test.cpp)
room_test(source FILES diagnostic_test.cpp file_system_test.cpp)
room_test(model FILES words_test.cpp joins_test.cpp)
room_test(content LINK picture_support
  FILES reading.cpp markdown_test.cpp joined_cells_test.cpp directive_mistakes_test.cpp directive_test.cpp labelled_test.cpp lookups_test.cpp data_tables_test.cpp
    inline_mistakes_test.cpp
    block_mistakes_test.cpp name_mistakes_test.cpp attributes_test.cpp figure_test.cpp drawing_file_test.cpp
    hostile_test.cpp files_test.cpp
    toml_syntax_test.cpp toml_mending_test.cpp toml_fields_test.cpp typography_test.cpp known_keys_test.cpp document_test.cpp translation_test.cpp translated_registry_test.cpp kinds_test.cpp exempt_test.cpp site_test.cpp policy_test.cpp
    companions_test.cpp committee_test.cpp minutes_test.cpp
    typed_numbers_test.cpp locks_test.cpp frozen_test.cpp theme_test.cpp library_test.cpp registry_test.cpp rows_test.cpp example_test.cpp schema_test.cpp
    ../../support/schema_check.cpp)
room_test(release FILES gate_test.cpp suppression_test.cpp)
room_test(resolve FILES numbering_test.cpp names_test.cpp addresses_test.cpp references_test.cpp ranges_test.cpp sentences_test.cpp terms_test.cpp records_test.cpp
  plans_test.cpp charts_test.cpp people_test.cpp lookups_test.cpp complete_test.cpp papers_listed_test.cpp labels_test.cpp traceability_test.cpp open_data_test.cpp comparison_test.cpp renumbered_test.cpp table_comparison_test.cpp languages_test.cpp)
room_test(check LINK packed_files FILES check_test.cpp attached_files_test.cpp judgement_test.cpp consequences_test.cpp typing_test.cpp accessibility_test.cpp
  wording_test.cpp readability_test.cpp committee_test.cpp length_test.cpp numbers_test.cpp rules_of_trade_test.cpp archive_test.cpp
  citations_test.cpp languages_test.cpp numbers_of_people_test.cpp typed_references_test.cpp doubled_words_test.cpp
  leftover_marks_test.cpp markings_test.cpp recommendations_test.cpp proceedings_test.cpp dates_test.cpp
  small_numbers_test.cpp tables_of_people_test.cpp totals_of_people_test.cpp sums_in_words_test.cpp comparisons_test.cpp)
room_test(report FILES report_test.cpp sarif_test.cpp)
room_test(build FILES plan_test.cpp workers_test.cpp output_tree_test.cpp members_test.cpp new_folder_test.cpp replaced_file_test.cpp
  LINK folio_release)
find_path(FOLIO_FONT_DIR NotoSans-Regular.ttf PATHS /usr/share/fonts/truetype/noto)
room_test(pdf LINK pdf_support
  FILES pdf_of.cpp structure_test.cpp text_test.cpp navigation_test.cpp picture_test.cpp
    document_test.cpp standards_test.cpp blocks_test.cpp proof_test.cpp proof_of_objects_test.cpp
    round_trip_test.cpp scripts_test.cpp ../../support/layout_dump.cpp)
find_file(FOLIO_CHINESE_FONT NotoSansCJK-Regular.ttc PATHS /usr/share/fonts/opentype/noto)
target_compile_definitions(unit_pdf PRIVATE FOLIO_FONT_DIR="${FOLIO_FONT_DIR}"
  FOLIO_CHINESE_FONT="${FOLIO_CHINESE_FONT}")
room_test(layout FILES paragraphs_test.cpp lines_test.cpp inlines_test.cpp blocks_test.cpp passages_test.cpp
  drawings_test.cpp tables_test.cpp joined_rows_test.cpp flow_test.cpp floats_test.cpp endings_test.cpp glossary_test.cpp pages_test.cpp scripts_test.cpp proof_test.cpp ../../support/layout_dump.cpp)
target_compile_definitions(unit_layout PRIVATE FOLIO_FONT_DIR="${FOLIO_FONT_DIR}"
  FOLIO_CHINESE_FONT="${FOLIO_CHINESE_FONT}"
  FOLIO_HYPHENS_ENGLISH="${FOLIO_HYPHENS_ENGLISH}")
room_test(web FILES addresses_test.cpp blocks_test.cpp passages_test.cpp drawings_test.cpp tables_test.cpp contract_test.cpp
  pages_test.cpp companions_test.cpp addresses_kept_test.cpp data_test.cpp languages_test.cpp ../../support/html.cpp LINK folio_content)
