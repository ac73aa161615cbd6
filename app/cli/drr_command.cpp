// drr: synthetic fluoroscopy of a study in any C-arm view.
#include "app/cli/commands.h"
#include "planning/anatomy/projection.h"
#include "planning/job/case_store.h"
#include "planning/report/fluoro_image.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <regex>

namespace tavr {
namespace {

using Json = nlohmann::json;

/// "LAO 20 / CAUD 10", in any spacing; or the name of a view of the plan.
Result<CArmView> viewOf(const std::string& text, const Projections& p) {
    const std::array<std::pair<const char*, const std::optional<CArmView>*>, 7> named{
        {{"three-cusp", &p.threeCusp},
         {"cusp-overlap", &p.cuspOverlap},
         {"overlap-rn", &p.overlapRN},
         {"overlap-ln", &p.overlapLN},
         {"lcc-posterior", &p.lccPosterior},
         {"ncc-posterior", &p.nccPosterior},
         {"double-s", &p.doubleS}}};
    for (const auto& [name, view] : named) {
        if (text != name) continue;
        if (*view) return **view;
        return fail(ErrorKind::Input, "this plan has no such view", text,
                    "give angles instead: --view \"LAO 10/CRAN 5\"");
    }
    static const std::regex form(R"(\s*(LAO|RAO)\s*(\d+(?:\.\d+)?)[\s/,]*(CRAN|CAUD)\s*(\d+(?:\.\d+)?)\s*)",
                                 std::regex::icase);
    std::smatch m;
    if (!std::regex_match(text, m, form))
        return fail(ErrorKind::Usage, "cannot read the view \"" + text + "\"", "--view",
                    "write it as \"LAO 10/CRAN 5\", or name one: three-cusp, cusp-overlap, overlap-rn, overlap-ln, "
                    "lcc-posterior, ncc-posterior, double-s");
    const double lao = std::stod(m[2]), cran = std::stod(m[4]);
    if (lao > 90.0 || cran > 90.0)
        return fail(ErrorKind::Usage, "a C-arm's angles end at 90°", "--view", "give smaller angles");
    const bool rao = std::toupper(m[1].str()[0]) == 'R', caud = std::toupper(m[3].str()[1]) == 'A';
    return CArmView{rao ? -lao : lao, caud ? -cran : cran};
}

}  // namespace

Result<Output> drrCommand(const CommandLine& line, const Progress& progress) {
    const Result<Study> study = Study::open(line.study, true);
    if (!study) return tl::unexpected(study.error());
    const Result<CaseData> data = loadCase(*study, progress.part(0.0, 0.6));
    if (!data) return tl::unexpected(data.error());
    if (!data->ct || !data->plan.measurements)
        return fail(ErrorKind::Input, "the study holds no measurements", line.study,
                    "run `opentavr measure STUDY` first");
    const Measurements& m = *data->plan.measurements;
    const Result<CArmView> view = viewOf(line.view, m.projection);
    if (!view) return tl::unexpected(view.error());
    progress.report(0.7, "Projecting");
    const Attenuation attenuation = attenuationOf(*data->ct, m.annulusPlane.origin);
    const FluoroCamera camera(*view, m.annulusPlane.origin, {line.sadMm, line.sidMm, line.fieldMm}, line.pixels);
    const auto start = std::chrono::steady_clock::now();
    QImage image = fluoroGrey(attenuation, camera);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    drawOnFluoro(image, camera, *view, m, data->plan.landmarks);
    if (!image.save(QString::fromStdString(line.output)))
        return fail(ErrorKind::Input, "the picture cannot be written", line.output,
                    "check the folder and the ending .png");
    const double error =
        m.annulus.maxDiameter.known() ? depthErrorMm(m.annulusPlane.normal, *m.annulus.maxDiameter.value, *view) : 0.0;
    const double off = offPlaneDeg(m.annulusPlane.normal, *view);
    Json json{{"file", line.output},
              {"view", {{"lao_deg", view->laoDeg}, {"cran_deg", view->cranDeg}, {"reachable", reachable(*view)}}},
              {"off_plane_deg", off},
              {"depth_error_mm", m.annulus.maxDiameter.known() ? Json(error) : Json(nullptr)},
              {"source_to_isocentre_mm", line.sadMm},
              {"source_to_detector_mm", line.sidMm},
              {"render_s", seconds}};
    return Output{
        fmt::format("{}: LAO {:.1f}, CRAN {:.1f}{}; {:.1f}° off the annulus plane, a depth is misread by up to "
                    "{:.1f} mm\n",
                    line.output, view->laoDeg, view->cranDeg,
                    reachable(*view) ? "" : " (beyond the reach of most C-arms)", off, error),
        json.dump(2)};
}

}  // namespace tavr
