#include "app/desk/fluoro_panel.h"

#include "planning/anatomy/projection.h"
#include "planning/report/fluoro_image.h"
#include "planning/report/quantity_list.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QSignalBlocker>

namespace tavr {
namespace {

constexpr int kCoarse = 144, kFine = 432;  // pixels along an edge

QDoubleSpinBox* angleBox(QWidget* parent, const char* name) {
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(-90.0, 90.0);
    box->setDecimals(0);
    box->setSuffix(QStringLiteral("°"));
    return box;
}

}  // namespace

FluoroPanel::FluoroPanel(CaseSession& session, QWidget* parent) : QWidget(parent), session_(session) {
    build();
    connect(&session_, &CaseSession::caseChanged, this, &FluoroPanel::showPlan);
    connect(&session_, &CaseSession::planChanged, this, &FluoroPanel::showPlan);
    for (QDoubleSpinBox* box : {lao_, cran_})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            request(kCoarse);
            Q_EMIT viewChosen(view());
        });
    connect(named_, &QComboBox::activated, this, [this](int row) {
        const QPointF angles = named_->itemData(row).toPointF();
        setView({angles.x(), angles.y()});
        Q_EMIT viewChosen(view());
    });
    retranslate();
}

void FluoroPanel::build() {
    picture_ = new QLabel(this);
    picture_->setObjectName(QStringLiteral("fluoroscopy"));
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setMinimumSize(160, 160);
    picture_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    numbers_ = new QLabel(this);
    numbers_->setObjectName(QStringLiteral("caption"));
    numbers_->setWordWrap(true);
    lao_ = angleBox(this, "lao");
    cran_ = angleBox(this, "cran");
    named_ = new QComboBox(this);
    named_->setObjectName(QStringLiteral("namedView"));
    auto* grid = new QGridLayout(this);
    grid->addWidget(picture_, 0, 0, 1, 3);
    grid->addWidget(named_, 1, 0);
    grid->addWidget(lao_, 1, 1);
    grid->addWidget(cran_, 1, 2);
    grid->addWidget(numbers_, 2, 0, 1, 3);
    grid->setRowStretch(0, 1);
}

CArmView FluoroPanel::view() const {
    return {lao_->value(), cran_->value()};
}

void FluoroPanel::setView(const CArmView& view) {
    const QSignalBlocker quietLao(lao_), quietCran(cran_);
    lao_->setValue(view.laoDeg);
    cran_->setValue(view.cranDeg);
    request(kCoarse);
}

void FluoroPanel::retranslate() {
    lao_->setPrefix(tr("LAO "));
    cran_->setPrefix(tr("CRAN "));
    const QString tip = tr("Negative angles are RAO and CAUD.");
    lao_->setToolTip(tip);
    cran_->setToolTip(tip);
    picture_->setToolTip(tr(
        "Synthetic fluoroscopy from the CT: attenuation along each ray, without scatter and motion. Yellow: annulus; "
        "green: hinge points; blue: coronary ostia."));
    showPlan();
}

void FluoroPanel::showPlan() {
    const bool measured = session_.hasCase() && session_.data().plan.measurements && session_.data().ct;
    setEnabled(measured);
    named_->clear();
    if (!measured) {
        image_ = {};
        picture_->clear();
        numbers_->clear();
        ct_.reset();
        attenuation_.reset();
        return;
    }
    const Projections& p = session_.data().plan.measurements->projection;
    for (const auto& [name, shown] :
         {std::pair(tr("Three-cusp view"), &p.threeCusp), std::pair(tr("Cusp overlap R–L"), &p.cuspOverlap),
          std::pair(tr("Cusp overlap R–N"), &p.overlapRN), std::pair(tr("Double S-curve view"), &p.doubleS)})
        if (*shown) named_->addItem(name, QPointF((*shown)->laoDeg, (*shown)->cranDeg));
    if (ct_ != session_.data().ct) {  // another patient: begin where the procedure does
        ct_ = session_.data().ct;
        attenuation_.reset();
        if (p.threeCusp) return setView(*p.threeCusp);
    }
    request(kCoarse);
}

void FluoroPanel::request(int pixels) {
    if (!isVisible() || !ct_ || !session_.data().plan.measurements) return;
    showNumbers();
    renderer_.request([this, ct = ct_, attenuation = attenuation_, m = *session_.data().plan.measurements,
                       landmarks = session_.data().plan.landmarks, shown = view(), pixels]() mutable -> Outcome {
        if (!attenuation)
            attenuation = std::make_shared<const Attenuation>(attenuationOf(*ct, m.annulusPlane.origin, 1.5));
        const FluoroCamera camera(shown, m.annulusPlane.origin, {}, pixels);
        QImage image =
            fluoroGrey(*attenuation, camera).scaled(kFine, kFine, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        drawOnFluoro(image, camera, shown, m, landmarks);
        return [this, ct, attenuation, image, pixels] {
            if (ct != ct_) return;
            attenuation_ = attenuation;
            image_ = image;
            showPicture();
            if (pixels == kCoarse && renderer_.idle()) request(kFine);
        };
    });
}

void FluoroPanel::showPicture() {
    if (!image_.isNull())
        picture_->setPixmap(
            QPixmap::fromImage(image_.scaled(picture_->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void FluoroPanel::showNumbers() {
    const Measurements& m = *session_.data().plan.measurements;
    const CArmView shown = view();
    QString text = tr("%1 off the annulus plane")
                       .arg(numberText(offPlaneDeg(m.annulusPlane.normal, shown), QStringLiteral("°"), 1));
    if (m.annulus.maxDiameter.known())
        text += QStringLiteral(", ") +
                tr("a depth is misread by up to %1")
                    .arg(numberText(depthErrorMm(m.annulusPlane.normal, *m.annulus.maxDiameter.value, shown),
                                    QStringLiteral("mm"), 1));
    if (!reachable(shown)) text += QStringLiteral(". ") + tr("Beyond the reach of most C-arms.");
    numbers_->setText(text);
}

void FluoroPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showPlan();
}

void FluoroPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showPicture();
}

}  // namespace tavr
