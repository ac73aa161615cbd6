# cmake -DOUT=file.cpp -DFUNCTION=name -DRECORDS=a.json|b.json -P embed_records.cmake
#   Writes the records into one source file, so that the product finds its catalogue wherever it is started.
string(REPLACE "|" ";" files "${RECORDS}")
set(body "// Made from resources by devices/embed_records.cmake.\n#include \"devices/record_reader.h\"\n\nnamespace tavr {\n\n")
string(APPEND body "std::vector<EmbeddedRecords> ${FUNCTION}() {\n    return {\n")
foreach(file IN LISTS files)
  file(READ ${file} text)
  get_filename_component(name ${file} NAME)
  string(APPEND body "        {\"${name}\", R\"records(${text})records\"},\n")
endforeach()
string(APPEND body "    };\n}\n\n}  // namespace tavr\n")
file(WRITE ${OUT} "${body}")
