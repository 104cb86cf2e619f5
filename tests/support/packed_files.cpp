#include "support/packed_files.h"

#define POINTERHOLDER_TRANSITION 4  // qpdf without its pointers of earlier days

#include <zip.h>

#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace folio::testing {

namespace {

void must(bool good, const char* what) {
  if (!good) throw std::runtime_error(what);
}

std::string bytes_of(zip_source_t* source) {
  must(zip_source_open(source) == 0, "the archive cannot be read again");
  std::string bytes, piece(4096, '\0');
  while (true) {
    const zip_int64_t size = zip_source_read(source, piece.data(), piece.size());
    if (size <= 0) break;
    bytes.append(piece, 0, static_cast<std::size_t>(size));
  }
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string archive_of(const std::vector<std::pair<std::string, std::string>>& files,
                       const std::string& password) {
  zip_source_t* all = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* archive = zip_open_from_source(all, ZIP_TRUNCATE, nullptr);
  must(archive != nullptr, "no archive");
  zip_source_keep(all);
  for (const auto& [name, content] : files) {
    zip_source_t* file = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), file, ZIP_FL_ENC_UTF_8);
    must(at >= 0, "no file");
    if (password.empty()) continue;
    must(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256,
                                 password.c_str()) == 0,
         "not encrypted");
  }
  must(zip_close(archive) == 0, "the archive cannot be written");
  std::string bytes = bytes_of(all);
  zip_source_free(all);
  return bytes;
}

std::string docx_of(const std::string& body,
                    std::vector<std::pair<std::string, std::string>> more) {
  more.insert(more.begin(),
              {{"[Content_Types].xml", "<Types/>"},
               {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>" +
                                         body + "</w:body></w:document>"}});
  return archive_of(more);
}

std::string odt_of(const std::string& body) {
  return archive_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml", "<office:document-content><office:body>" + body +
                                         "</office:body></office:document-content>"}});
}

std::string stream_of(const std::string& content, const std::string& entries) {
  return "<< " + entries + " /Length " + std::to_string(content.size()) + " >>\nstream\n" +
         content + "\nendstream";
}

std::string pdf_of_objects(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.7\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
         " /Root 1 0 R >>\nstartxref\n" + std::to_string(pdf.size()) + "\n%%EOF\n";
}

std::string pdf_of_content(const std::string& content, const std::string& entries) {
  return pdf_of_objects(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
       "/Resources << /Font << /F1 5 0 R >> >> " +
           entries + " >>",
       stream_of(content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
}

std::string packed_pdf(const std::string& pdf, const std::string& password) {
  QPDF read;
  read.processMemoryFile("", pdf.data(), pdf.size());
  QPDFWriter writer(read);
  writer.setOutputMemory();
  writer.setStreamDataMode(qpdf_s_compress);
  writer.setObjectStreamMode(qpdf_o_generate);
  if (!password.empty()) {
    writer.setR6EncryptionParameters(password.c_str(), password.c_str(), true, true, true, true,
                                     true, true, qpdf_r3p_full, true);
  }
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace folio::testing
