#include "app/viz/rgba_image.h"

#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPNGWriter.h>

#include <algorithm>

namespace tavr {

Status writePng(const RgbaImage& image, const std::string& file) {
    vtkNew<vtkImageData> data;
    data->SetDimensions(image.width, image.height, 1);
    data->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
    const std::size_t row = std::size_t(image.width) * 4;
    auto* to = static_cast<unsigned char*>(data->GetScalarPointer());
    for (int y = 0; y < image.height; ++y) {  // VTK counts rows from the bottom
        std::copy_n(image.pixel(0, y), row, to + std::size_t(image.height - 1 - y) * row);
    }
    vtkNew<vtkPNGWriter> writer;
    writer->SetFileName(file.c_str());
    writer->SetInputData(data);
    writer->Write();
    if (writer->GetErrorCode() != 0)
        return fail(ErrorKind::Input, "cannot write the picture", file, "choose another folder");
    return {};
}

}  // namespace tavr
