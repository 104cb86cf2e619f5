#pragma once

#include <string>
#include <utility>
#include <vector>

/// Office files and PDFs as other programs write them.
namespace folio::testing {

/// A ZIP archive of these files: name and content. With a password they are encrypted.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& files,
                       const std::string& password = "");

/// A file of Word whose body is this WordprocessingML, with more files as named.
std::string docx_of(const std::string& body,
                    std::vector<std::pair<std::string, std::string>> more = {});

/// A file of LibreOffice whose body is this OpenDocument text.
std::string odt_of(const std::string& body);

/// A PDF of these objects, the first of which is the catalog, written out in full.
std::string pdf_of_objects(const std::vector<std::string>& objects);

/// An object that is a stream.
std::string stream_of(const std::string& content, const std::string& entries = "");

/// A PDF of one page with this content, in Helvetica as /F1; `entries` are the page's.
std::string pdf_of_content(const std::string& content, const std::string& entries = "");

/// The same PDF with its streams deflated and its objects in streams of objects; with a
/// password it is encrypted.
std::string packed_pdf(const std::string& pdf, const std::string& password = "");

}  // namespace folio::testing
