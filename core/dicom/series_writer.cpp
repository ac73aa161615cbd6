#include "core/dicom/series_writer.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dcmtk_setup.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <vector>

namespace tavr {
namespace {

constexpr int kIntercept = -1024;

std::string decimals(std::initializer_list<double> values) {
    std::string text;
    for (double v : values) {
        if (!text.empty()) text += '\\';
        text += decimalString(v);
    }
    return text;
}

struct SeriesIds {
    std::string study, series, frameOfReference;
};

void put(DcmDataset& d, const DcmTagKey& tag, const std::string& value) {
    d.putAndInsertString(tag, value.c_str());
}

void putIdentity(DcmDataset& d, const SeriesText& text, const SeriesIds& ids) {
    put(d, DCM_SpecificCharacterSet, "ISO_IR 192");
    put(d, DCM_SOPClassUID, UID_CTImageStorage);
    put(d, DCM_StudyDate, "20200101");
    put(d, DCM_SeriesDate, "20200101");
    put(d, DCM_ContentDate, "20200101");
    put(d, DCM_StudyTime, "120000");
    put(d, DCM_ContentTime, "120000");
    put(d, DCM_AccessionNumber, "");
    put(d, DCM_Modality, "CT");
    put(d, DCM_Manufacturer, "OpenTAVR");
    put(d, DCM_ManufacturerModelName, "synthetic");
    put(d, DCM_ReferringPhysicianName, "");
    put(d, DCM_SeriesDescription, text.description);
    put(d, DCM_PatientName, text.patientName);
    put(d, DCM_PatientID, text.patientId);
    put(d, DCM_PatientBirthDate, "");
    put(d, DCM_PatientSex, "O");
    put(d, DCM_StudyInstanceUID, ids.study);
    put(d, DCM_SeriesInstanceUID, ids.series);
    put(d, DCM_StudyID, "1");
    put(d, DCM_SeriesNumber, std::to_string(text.seriesNumber));
    put(d, DCM_FrameOfReferenceUID, ids.frameOfReference);
    put(d, DCM_PositionReferenceIndicator, "");
    put(d, DCM_PatientPosition, "HFS");
}

void putAcquisition(DcmDataset& d, const SeriesText& text) {
    put(d, DCM_ImageType, "DERIVED\\PRIMARY\\AXIAL");
    put(d, DCM_KVP, "120");
    put(d, DCM_ConvolutionKernel, "SYNTHETIC");
    put(d, DCM_ContrastBolusAgent, "SYNTHETIC");
    put(d, DCM_AcquisitionNumber, "1");
    if (!text.percentRR) return;
    // An RR interval of 1 s makes the trigger delay readable: 10 ms a percent.
    d.putAndInsertFloat32(DCM_NominalPercentageOfCardiacPhase, Float32(*text.percentRR));
    put(d, DCM_ImageComments, fmt::format("{:g} %", *text.percentRR));
    put(d, DCM_NominalInterval, "1000");
    put(d, DCM_TriggerTime, decimalString(10.0 * *text.percentRR));
    put(d, DCM_HeartRate, "60");
}

void putGeometry(DcmDataset& d, const ImageGrid& grid, int k) {
    const Vec3 position = grid.toLps(Vec3(0, 0, k));
    const Vec3 row = grid.direction.col(0), column = grid.direction.col(1);
    put(d, DCM_InstanceNumber, std::to_string(k + 1));
    put(d, DCM_ImagePositionPatient, decimals({position.x(), position.y(), position.z()}));
    put(d, DCM_ImageOrientationPatient, decimals({row.x(), row.y(), row.z(), column.x(), column.y(), column.z()}));
    put(d, DCM_PixelSpacing, decimals({grid.spacing.y(), grid.spacing.x()}));
    put(d, DCM_SliceThickness, decimalString(grid.spacing.z()));
    put(d, DCM_SliceLocation, decimalString(position.dot(row.cross(column))));
}

void putPixels(DcmDataset& d, const Volume& ct, int k) {
    d.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    put(d, DCM_PhotometricInterpretation, "MONOCHROME2");
    d.putAndInsertUint16(DCM_Rows, Uint16(ct.grid.size[1]));
    d.putAndInsertUint16(DCM_Columns, Uint16(ct.grid.size[0]));
    d.putAndInsertUint16(DCM_BitsAllocated, 16);
    d.putAndInsertUint16(DCM_BitsStored, 16);
    d.putAndInsertUint16(DCM_HighBit, 15);
    d.putAndInsertUint16(DCM_PixelRepresentation, 1);
    put(d, DCM_RescaleIntercept, std::to_string(kIntercept));
    put(d, DCM_RescaleSlope, "1");
    put(d, DCM_RescaleType, "HU");
    const std::size_t count = std::size_t(ct.grid.size[0]) * std::size_t(ct.grid.size[1]);
    std::vector<Uint16> stored(count);
    const auto* hu = ct.voxels.data() + ct.grid.offset(0, 0, k);
    std::transform(hu, hu + count, stored.begin(), [](std::int16_t value) {
        return Uint16(std::int16_t(std::clamp(int(value) - kIntercept, -32768, 32767)));
    });
    d.putAndInsertUint16Array(DCM_PixelData, stored.data(), static_cast<unsigned long>(count));
}

Status writeSlice(const Volume& ct, int k, const SeriesText& text, const SeriesIds& ids,
                  const std::filesystem::path& file) {
    DcmFileFormat format;
    DcmDataset& d = *format.getDataset();
    putIdentity(d, text, ids);
    put(d, DCM_SOPInstanceUID, newUid());
    putAcquisition(d, text);
    putGeometry(d, ct.grid, k);
    putPixels(d, ct, k);
    const OFCondition written = format.saveFile(file.c_str(), EXS_LittleEndianExplicit);
    if (written.good()) return {};
    return fail(ErrorKind::Input, std::string("the slice could not be written: ") + written.text(), file.string(),
                "check free space and permissions");
}

}  // namespace

std::string newUid() {
    char uid[100];
    return dcmGenerateUniqueIdentifier(uid, SITE_INSTANCE_UID_ROOT);
}

Status writeCtSeries(const Volume& ct, const SeriesText& text, const std::string& folder, const Progress& progress) {
    if (Status ready = prepareDcmtk(); !ready) return ready;
    if (ct.voxels.empty() || ct.voxels.size() != ct.grid.voxelCount() || ct.grid.size[0] > 65535 ||
        ct.grid.size[1] > 65535)
        return fail(ErrorKind::Input, "the volume has no voxels or too large a matrix for DICOM", folder);
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return fail(ErrorKind::Input, "the folder cannot be made: " + code.message(), folder, "choose another");
    const SeriesIds ids{text.studyUid.empty() ? newUid() : text.studyUid, newUid(),
                        text.frameOfReferenceUid.empty() ? newUid() : text.frameOfReferenceUid};
    for (int k = 0; k < ct.grid.size[2]; ++k) {
        if (progress.stopped()) return fail(ErrorKind::Cancelled, "writing the series was cancelled", folder);
        const auto file = std::filesystem::path(folder) / fmt::format("CT{:05}.dcm", k + 1);
        if (Status written = writeSlice(ct, k, text, ids, file); !written) return written;
        progress.report(double(k + 1) / ct.grid.size[2], "writing DICOM slices");
    }
    return {};
}

}  // namespace tavr
