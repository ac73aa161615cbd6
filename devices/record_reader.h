#pragma once
// One family file → devices, with every violation of the schema as one line.
#include "devices/catalogue.h"

#include <string>
#include <vector>

namespace tavr {

struct RecordFile {
    std::vector<Device> devices;        ///< complete only where `problems` is empty
    std::vector<std::string> problems;  ///< "file: record: field: what is wrong"
};

/// Reads the text of one family file (schema: README of devices). `name` stands in the messages.
RecordFile readRecords(const std::string& text, const std::string& name);

/// A file of records built into the library.
struct EmbeddedRecords {
    const char* name;
    const char* text;
};
std::vector<EmbeddedRecords> embeddedRecords();    ///< resources/devices
std::vector<EmbeddedRecords> embeddedMaterials();  ///< resources/materials
std::vector<EmbeddedRecords> embeddedLattices();   ///< resources/frames

}  // namespace tavr
