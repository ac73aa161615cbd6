#include "core/dicom/source_reader.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dicom_file.h"
#include "core/dicom/source_dataset.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace tavr {
namespace {

bool isMultiFrame(DcmDataset& dataset) {
    return dataset.tagExists(DCM_PerFrameFunctionalGroupsSequence);
}

}  // namespace

Result<DicomSource> readDicomSource(const Stack& stack, const std::vector<std::string>& files) {
    const FrameHeader& first = stack.frames.front();
    const auto format = openDicom(files[first.file]);
    if (!format) return tl::unexpected(within(format.error(), files[first.file]));
    DcmDataset& dataset = *(*format)->getDataset();
    const bool frames = isMultiFrame(dataset);
    DicomSource source;
    source.studyUid = first.studyUid;
    source.seriesUid = first.seriesUid;
    source.frameOfReferenceUid = first.frameOfReferenceUid;
    source.sopClassUid = first.sopClassUid;
    source.modality = first.modality;
    source.axes = *first.axes;
    source.spacing = *first.spacing;
    source.sliceGapMm = stack.geometry.medianGap;
    source.columns = first.columns;
    source.rows = first.rows;
    for (const FrameHeader& f : stack.frames)
        source.images.push_back({f.sopInstanceUid, frames ? f.frame + 1 : 0, *f.position});
    for (const DcmTagKey& tag : identityTags()) {
        // One element at a time: converting the whole data set would read every pixel.
        DcmDataset one;
        OFString value;
        for (const DcmTagKey& key : {DCM_SpecificCharacterSet, tag})
            if (dataset.findAndGetOFStringArray(key, value).good()) one.putAndInsertOFStringArray(key, value);
        one.convertToUTF8();
        if (const std::string text = textValue(one, tag); !text.empty()) source.header[keyword(tag)] = text;
    }
    return source;
}

}  // namespace tavr
