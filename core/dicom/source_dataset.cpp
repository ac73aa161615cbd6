#include "core/dicom/source_dataset.h"

#include "core/dicom/dataset_values.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace tavr {
namespace {

void put(DcmDataset& dataset, const DcmTagKey& tag, const std::string& value) {
    dataset.putAndInsertOFStringArray(tag, value.c_str());
}

}  // namespace

const std::vector<DcmTagKey>& identityTags() {
    static const std::vector<DcmTagKey> tags{DCM_PatientName,
                                             DCM_PatientID,
                                             DCM_PatientBirthDate,
                                             DCM_PatientSex,
                                             DCM_PatientAge,
                                             DCM_IssuerOfPatientID,
                                             DCM_StudyDate,
                                             DCM_StudyTime,
                                             DCM_StudyID,
                                             DCM_StudyDescription,
                                             DCM_AccessionNumber,
                                             DCM_ReferringPhysicianName,
                                             DCM_PositionReferenceIndicator};
    return tags;
}

std::string keyword(const DcmTagKey& tag) {
    return DcmTag(tag).getTagName();
}

std::unique_ptr<DcmDataset> sourceDataset(const DicomSource& source, const SourceImage& image) {
    auto dataset = std::make_unique<DcmDataset>();
    put(*dataset, DCM_SpecificCharacterSet, "ISO_IR 192");
    for (const DcmTagKey& tag : identityTags()) {
        const auto found = source.header.find(keyword(tag));
        const bool optional = tag == DCM_PatientAge || tag == DCM_IssuerOfPatientID || tag == DCM_StudyDescription;
        if (found != source.header.end())
            put(*dataset, tag, found->second);
        else if (!optional)
            put(*dataset, tag, "");
    }
    put(*dataset, DCM_StudyInstanceUID, source.studyUid);
    put(*dataset, DCM_SeriesInstanceUID, source.seriesUid);
    put(*dataset, DCM_FrameOfReferenceUID, source.frameOfReferenceUid);
    put(*dataset, DCM_Modality, source.modality);
    put(*dataset, DCM_SOPClassUID, source.sopClassUid);
    put(*dataset, DCM_SOPInstanceUID, image.sopInstanceUid);
    dataset->putAndInsertUint16(DCM_Rows, Uint16(source.rows));
    dataset->putAndInsertUint16(DCM_Columns, Uint16(source.columns));
    put(*dataset, DCM_PixelSpacing, decimalString(source.spacing.y()) + "\\" + decimalString(source.spacing.x()));
    return dataset;
}

}  // namespace tavr
