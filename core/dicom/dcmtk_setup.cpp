#include "core/dicom/dcmtk_setup.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcvr.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>

namespace tavr {
namespace {

bool setUp() {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    dcmEnableUnknownVRConversion.set(OFTrue);  // archives that lost the VR of standard elements write UN
    DJDecoderRegistration::registerCodecs(EDC_photometricInterpretation);
    DJLSDecoderRegistration::registerCodecs();
    return dcmDataDict.isDictionaryLoaded();
}

}  // namespace

Status prepareDcmtk() {
    static const bool dictionary = setUp();
    if (dictionary) return {};
    return fail(ErrorKind::Internal, "the DICOM data dictionary is missing", "dicom.dic",
                "install the package libdcmtk17 or point DCMDICTPATH at dicom.dic");
}

}  // namespace tavr
