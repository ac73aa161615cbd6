<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Access</name>
    <message>
        <source>Common iliac</source>
        <translation>A. iliaca communis</translation>
    </message>
    <message>
        <source>External iliac</source>
        <translation>A. iliaca externa</translation>
    </message>
    <message>
        <source>Common femoral</source>
        <translation>A. femoralis communis</translation>
    </message>
    <message>
        <source>smallest area-derived diameter at right angles to the centreline</source>
        <translation>kleinster Durchmesser aus der Fläche, quer zur Mittellinie</translation>
    </message>
    <message>
        <source>%1, smallest diameter</source>
        <translation>%1, kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Whole route, smallest diameter</source>
        <translation>Ganzer Weg, kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Smallest inscribed circle</source>
        <translation>Kleinster Innenkreis</translation>
    </message>
    <message>
        <source>diameter of the largest circle inside the lumen, where it is smallest</source>
        <translation>Durchmesser des größten Kreises im Lumen, wo er am kleinsten ist</translation>
    </message>
    <message>
        <source>Widest calcium arc</source>
        <translation>Breitester Kalkbogen</translation>
    </message>
    <message>
        <source>share of the wall&apos;s circumference, where it is widest</source>
        <translation>Anteil am Umfang der Wand, wo er am breitesten ist</translation>
    </message>
    <message>
        <source>Length of that calcium</source>
        <translation>Länge dieses Kalks</translation>
    </message>
    <message>
        <source>along the artery</source>
        <translation>entlang der Arterie</translation>
    </message>
    <message>
        <source>Anterior calcium at the puncture</source>
        <translation>Kalk der Vorderwand an der Punktion</translation>
    </message>
    <message>
        <source>of the anterior 90° of the wall, within 5 mm of the femoral head&apos;s centre level</source>
        <translation>von den vorderen 90° der Wand, bis 5 mm um die Höhe der Femurkopfmitte</translation>
    </message>
    <message>
        <source>Tortuosity</source>
        <translation>Schlängelung</translation>
    </message>
    <message>
        <source>length of the centreline over the straight distance</source>
        <translation>Länge der Mittellinie durch die gerade Strecke</translation>
    </message>
    <message>
        <source>Sum of turns</source>
        <translation>Summe der Biegungen</translation>
    </message>
    <message>
        <source>between successive chords of 10 mm</source>
        <translation>zwischen aufeinanderfolgenden Sehnen von 10 mm</translation>
    </message>
    <message>
        <source>Largest turn</source>
        <translation>Größte Biegung</translation>
    </message>
    <message>
        <source>between two adjoining chords of 10 mm</source>
        <translation>zwischen zwei benachbarten Sehnen von 10 mm</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>, within the limit of %1</source>
        <translation>, innerhalb der Grenze von %1</translation>
    </message>
    <message>
        <source>, uncertain (limit %1)</source>
        <translation>, unsicher (Grenze %1)</translation>
    </message>
    <message>
        <source>, too wide a sheath (limit %1)</source>
        <translation>, Schleuse zu weit (Grenze %1)</translation>
    </message>
    <message>
        <source>, too narrow by the instructions for use</source>
        <translation>, zu eng nach der Gebrauchsanweisung</translation>
    </message>
    <message>
        <source>no verdict: the sheath&apos;s diameter is not known</source>
        <translation>kein Urteil: Durchmesser der Schleuse unbekannt</translation>
    </message>
    <message>
        <source>no verdict: the artery was not measured</source>
        <translation>kein Urteil: die Arterie wurde nicht gemessen</translation>
    </message>
    <message>
        <source>, no verdict: only a part of the way was measured</source>
        <translation>, kein Urteil: nur ein Teil des Wegs wurde gemessen</translation>
    </message>
    <message>
        <source>Ratio of the sheath&apos;s outer diameter to the smallest diameter of the whole way, common iliac to common femoral; above 1.05, with calcium of the wall above 1.00, more vascular complications (Hayashida 2011). Narrower than the smallest vessel of the instructions for use is too narrow. In brackets: 90 % interval.</source>
        <translation>Verhältnis des Außendurchmessers der Schleuse zum kleinsten Durchmesser des ganzen Wegs, A. iliaca communis bis A. femoralis communis; über 1,05, mit Wandkalk über 1,00, mehr Gefäßkomplikationen (Hayashida 2011). Enger als das kleinste Gefäß der Gebrauchsanweisung ist zu eng. In Klammern: 90-%-Intervall.</translation>
    </message>
</context>
<context>
    <name>AccessTable</name>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Smallest vessel of the instructions: %1</source>
        <translation>Kleinstes Gefäß der Gebrauchsanweisung: %1</translation>
    </message>
    <message>
        <source>Access route</source>
        <translation>Zugangsweg</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Sheath to artery</source>
        <translation>Schleuse zu Arterie</translation>
    </message>
</context>
<context>
    <name>Heart</name>
    <message>
        <source>seen for %1, its width is not clear</source>
        <translation>auf %1 zu sehen, Weite unklar</translation>
    </message>
    <message>
        <source>%1 thick</source>
        <translation>%1 dick</translation>
    </message>
    <message>
        <source>Left ventricle</source>
        <translation>Linker Ventrikel</translation>
    </message>
    <message>
        <source>Myocardium</source>
        <translation>Myokard</translation>
    </message>
    <message>
        <source>Left atrium</source>
        <translation>Linker Vorhof</translation>
    </message>
    <message>
        <source>Right ventricle</source>
        <translation>Rechter Ventrikel</translation>
    </message>
    <message>
        <source>Right atrium</source>
        <translation>Rechter Vorhof</translation>
    </message>
    <message>
        <source>Pulmonary artery</source>
        <translation>Pulmonalarterie</translation>
    </message>
    <message>
        <source>Aortic wall</source>
        <translation>Aortenwand</translation>
    </message>
    <message>
        <source>Left coronary trunk</source>
        <translation>Linker Koronarstamm</translation>
    </message>
    <message>
        <source>Right coronary trunk</source>
        <translation>Rechter Koronarstamm</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Volumes in the phase on show, papillary muscles counted to the cavities; atria without veins. Tricuspid and pulmonary valve are planes by convention: ± 30 % on the right side.</source>
        <translation>Volumina in der gezeigten Phase, Papillarmuskeln zu den Höhlen gezählt, Vorhöfe ohne Venen. Trikuspidal- und Pulmonalklappe sind Ebenen nach Konvention: rechts ± 30 %.</translation>
    </message>
    <message>
        <source>seen for %1, %2 wide</source>
        <translation>auf %1 zu sehen, %2 weit</translation>
    </message>
    <message>
        <source>The root was changed by hand since: segment the heart again.</source>
        <translation>Die Wurzel wurde seitdem von Hand geändert: das Herz neu segmentieren.</translation>
    </message>
</context>
<context>
    <name>HeartParts</name>
    <message>
        <source>Coronary trunks</source>
        <translation>Koronarstämme</translation>
    </message>
</context>
<context>
    <name>HeartTable</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The heart around the root is not segmented.</source>
        <translation>Das Herz um die Wurzel ist nicht segmentiert.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Place %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Implant %1 at %2</source>
        <translation>%1 in %2 Tiefe implantieren</translation>
    </message>
    <message>
        <source>Remove implant %1</source>
        <translation>Implantat %1 entfernen</translation>
    </message>
    <message>
        <source>Hinge point NCC</source>
        <translation>Hinge-Punkt NCC</translation>
    </message>
    <message>
        <source>Hinge point RCC</source>
        <translation>Hinge-Punkt RCC</translation>
    </message>
    <message>
        <source>Hinge point LCC</source>
        <translation>Hinge-Punkt LCC</translation>
    </message>
    <message>
        <source>Commissure NCC–RCC</source>
        <translation>Kommissur NCC–RCC</translation>
    </message>
    <message>
        <source>Commissure RCC–LCC</source>
        <translation>Kommissur RCC–LCC</translation>
    </message>
    <message>
        <source>Commissure LCC–NCC</source>
        <translation>Kommissur LCC–NCC</translation>
    </message>
    <message>
        <source>Left coronary ostium, centre</source>
        <translation>Linkes Koronarostium, Mitte</translation>
    </message>
    <message>
        <source>Right coronary ostium, centre</source>
        <translation>Rechtes Koronarostium, Mitte</translation>
    </message>
    <message>
        <source>Left coronary ostium, lower edge</source>
        <translation>Linkes Koronarostium, Unterrand</translation>
    </message>
    <message>
        <source>Right coronary ostium, lower edge</source>
        <translation>Rechtes Koronarostium, Unterrand</translation>
    </message>
    <message>
        <source>Sinotubular junction, centre</source>
        <translation>Sinotubulärer Übergang, Mitte</translation>
    </message>
    <message>
        <source>Crest of the muscular septum</source>
        <translation>Oberkante des muskulären Septums</translation>
    </message>
    <message>
        <source>Call the valve bicuspid</source>
        <translation>Klappe bikuspid nennen</translation>
    </message>
    <message>
        <source>Call the valve tricuspid</source>
        <translation>Klappe trikuspid nennen</translation>
    </message>
    <message>
        <source>Free edge of the raphe</source>
        <translation>Freier Rand der Raphe</translation>
    </message>
    <message>
        <source>Call the valve bicuspid, %1</source>
        <translation>Klappe bikuspid nennen, %1</translation>
    </message>
    <message>
        <source>Calcium by %1</source>
        <translation>Kalk nach: %1</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>Paint by HU</source>
        <translation>Malen nach HU</translation>
    </message>
    <message>
        <source>Lumen</source>
        <translation>Lumen</translation>
    </message>
    <message>
        <source>Calcium</source>
        <translation>Kalk</translation>
    </message>
    <message>
        <source>Left coronary</source>
        <translation>Linke Koronararterie</translation>
    </message>
    <message>
        <source>Right coronary</source>
        <translation>Rechte Koronararterie</translation>
    </message>
    <message>
        <source>Leaflets</source>
        <translation>Segel</translation>
    </message>
    <message>
        <source>Myocardium</source>
        <translation>Myokard</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n stroke(s)</source>
        <translation>
            <numerusform>%n Strich zurücknehmen</numerusform>
            <numerusform>%n Striche zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Root by hand from %n point(s)</source>
        <translation>
            <numerusform>Wurzel von Hand aus %n Punkt</numerusform>
            <numerusform>Wurzel von Hand aus %n Punkten</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic root again</source>
        <translation>Wieder die automatische Wurzel</translation>
    </message>
    <message>
        <source>No failed valve</source>
        <translation>Keine versagte Klappe</translation>
    </message>
    <message>
        <source>Failed valve: the frame in the CT</source>
        <translation>Versagte Klappe: der Rahmen im CT</translation>
    </message>
    <message>
        <source>Failed valve %1 at %2</source>
        <translation>Versagte Klappe %1 in %2 Tiefe</translation>
    </message>
    <message>
        <source>LVOT %1 below the annulus</source>
        <translation>LVOT %1 unter dem Anulus</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Perimeter</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Minimum diameter</source>
        <translation>Kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Smallest caliper (Feret) diameter; not forced perpendicular to the largest.</source>
        <translation>Kleinster Feret-Durchmesser; nicht zwingend senkrecht zum größten.</translation>
    </message>
    <message>
        <source>Maximum diameter</source>
        <translation>Größter Durchmesser</translation>
    </message>
    <message>
        <source>Largest caliper (Feret) diameter.</source>
        <translation>Größter Feret-Durchmesser.</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Durchmesser aus Fläche</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal area, √(4A/π).</source>
        <translation>Durchmesser des flächengleichen Kreises, √(4A/π).</translation>
    </message>
    <message>
        <source>Perimeter-derived diameter</source>
        <translation>Durchmesser aus Umfang</translation>
    </message>
    <message>
        <source>Diameter of the circle of equal perimeter, P/π.</source>
        <translation>Durchmesser des umfangsgleichen Kreises, P/π.</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Exzentrizität</translation>
    </message>
    <message>
        <source>1 − minimum diameter / maximum diameter; 0 is a circle.</source>
        <translation>1 − kleinster Durchmesser / größter Durchmesser; 0 ist ein Kreis.</translation>
    </message>
    <message>
        <source>Annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>Angle to the axial plane</source>
        <translation>Winkel zur Axialebene</translation>
    </message>
    <message>
        <source>Angle between the annulus plane and the axial plane, in coronal projection.</source>
        <translation>Winkel zwischen Anulusebene und Axialebene, in koronarer Projektion.</translation>
    </message>
    <message>
        <source>LVOT, %1 below the annulus</source>
        <translation>LVOT, %1 unter dem Anulus</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranöses Septum</translation>
    </message>
    <message>
        <source>Annulus plane to the crest of the muscular septum under the NCC–RCC commissure.</source>
        <translation>Anulusebene bis zur Oberkante des muskulären Septums unter der Kommissur NCC–RCC.</translation>
    </message>
    <message>
        <source>Sinuses of Valsalva</source>
        <translation>Valsalva-Sinus</translation>
    </message>
    <message>
        <source>Diameter %1</source>
        <translation>Durchmesser %1</translation>
    </message>
    <message>
        <source>From the middle of the cusp through the centre to the opposite commissure.</source>
        <translation>Von der Mitte des Segels durch das Zentrum zur gegenüberliegenden Kommissur.</translation>
    </message>
    <message>
        <source>Largest area of the sinuses in a plane parallel to the annulus.</source>
        <translation>Größte Fläche der Sinus in einer Ebene parallel zum Anulus.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Annulus plane to the plane of the largest sinus area, along the annulus normal.</source>
        <translation>Anulusebene bis zur Ebene der größten Sinusfläche, entlang der Anulusnormalen.</translation>
    </message>
    <message>
        <source>Sinotubular junction and aorta</source>
        <translation>Sinotubulärer Übergang und Aorta</translation>
    </message>
    <message>
        <source>STJ height</source>
        <translation>STJ-Höhe</translation>
    </message>
    <message>
        <source>Annulus plane to the centre of the sinotubular junction, along the annulus normal.</source>
        <translation>Anulusebene bis zur Mitte des sinotubulären Übergangs, entlang der Anulusnormalen.</translation>
    </message>
    <message>
        <source>STJ minimum diameter</source>
        <translation>STJ, kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Smallest caliper diameter at the waist above the sinuses.</source>
        <translation>Kleinster Feret-Durchmesser an der Taille oberhalb der Sinus.</translation>
    </message>
    <message>
        <source>STJ maximum diameter</source>
        <translation>STJ, größter Durchmesser</translation>
    </message>
    <message>
        <source>Largest caliper diameter at the waist above the sinuses.</source>
        <translation>Größter Feret-Durchmesser an der Taille oberhalb der Sinus.</translation>
    </message>
    <message>
        <source>Ascending aorta at %1</source>
        <translation>Aorta ascendens bei %1</translation>
    </message>
    <message>
        <source>Area-derived diameter perpendicular to the centreline at this height above the annulus.</source>
        <translation>Durchmesser aus der Fläche senkrecht zur Mittellinie in dieser Höhe über dem Anulus.</translation>
    </message>
    <message>
        <source>%1 height, lower edge</source>
        <translation>%1-Höhe, Unterrand</translation>
    </message>
    <message>
        <source>Lower edge of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Unterrand des Ostiums über der Anulusebene, senkrecht zu ihr.</translation>
    </message>
    <message>
        <source>%1 height, centre</source>
        <translation>%1-Höhe, Mitte</translation>
    </message>
    <message>
        <source>Centre of the ostium above the annulus plane, perpendicular to it.</source>
        <translation>Mitte des Ostiums über der Anulusebene, senkrecht zu ihr.</translation>
    </message>
    <message>
        <source>%1 ostium diameter</source>
        <translation>%1-Ostium, Durchmesser</translation>
    </message>
    <message>
        <source>Calcium above %1</source>
        <translation>Kalk über %1</translation>
    </message>
    <message>
        <source>Volume, valve</source>
        <translation>Volumen, Klappe</translation>
    </message>
    <message>
        <source>Volume, %1</source>
        <translation>Volumen, %1</translation>
    </message>
    <message>
        <source>Volume, LVOT</source>
        <translation>Volumen, LVOT</translation>
    </message>
    <message>
        <source>C-arm views</source>
        <translation>C-Bogen-Ansichten</translation>
    </message>
    <message>
        <source>Three-cusp view</source>
        <translation>Drei-Segel-Ansicht</translation>
    </message>
    <message>
        <source>In the annulus plane with the right cusp in the middle.</source>
        <translation>In der Anulusebene, rechtes Segel in der Mitte.</translation>
    </message>
    <message>
        <source>Cusp-overlap view</source>
        <translation>Cusp-Overlap-Ansicht</translation>
    </message>
    <message>
        <source>In the annulus plane with the right and left cusps overlapping.</source>
        <translation>In der Anulusebene, rechtes und linkes Segel überlagert.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Area inside the contour smoothed to %1 harmonics (shoelace formula).</source>
        <translation>Fläche der auf %1 Harmonische geglätteten Kontur (Trapezformel).</translation>
    </message>
    <message>
        <source>Length of the contour smoothed to %1 harmonics.</source>
        <translation>Länge der auf %1 Harmonische geglätteten Kontur.</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Mittlerer Durchmesser</translation>
    </message>
    <message>
        <source>Mean of the smallest and the largest diameter.</source>
        <translation>Mittel aus kleinstem und größtem Durchmesser.</translation>
    </message>
    <message>
        <source>Mean of the three diameters above.</source>
        <translation>Mittel der drei Durchmesser darüber.</translation>
    </message>
    <message>
        <source>STJ area</source>
        <translation>STJ-Fläche</translation>
    </message>
    <message>
        <source>Area of the waist, perpendicular to the centreline.</source>
        <translation>Fläche der Taille, senkrecht zur Mittellinie.</translation>
    </message>
    <message>
        <source>STJ area-derived diameter</source>
        <translation>STJ-Durchmesser aus der Fläche</translation>
    </message>
    <message>
        <source>Left coronary ostium (LCA)</source>
        <translation>Linkes Koronarostium (LCA)</translation>
    </message>
    <message>
        <source>Right coronary ostium (RCA)</source>
        <translation>Rechtes Koronarostium (RCA)</translation>
    </message>
    <message>
        <source>Area-derived, of the section across the vessel 2 mm outside the wall of the sinus.</source>
        <translation>Aus der Fläche des Querschnitts durch das Gefäß 2 mm außerhalb der Sinuswand.</translation>
    </message>
    <message>
        <source>%1 clock angle</source>
        <translation>%1 Uhrwinkel</translation>
    </message>
    <message>
        <source>From the RCC–LCC commissure about the annulus centre, positive to the left cusp.</source>
        <translation>Um die Anulusmitte ab der Kommissur RCC–LCC, positiv zum linken Segel.</translation>
    </message>
    <message>
        <source>%1 above the STJ</source>
        <translation>%1 über dem STJ</translation>
    </message>
    <message>
        <source>%1 above the annulus</source>
        <translation>%1 über dem Anulus</translation>
    </message>
    <message>
        <source>Voxels above the threshold from the annulus plane to %1.</source>
        <translation>Voxel über der Schwelle von der Anulusebene bis %1.</translation>
    </message>
    <message>
        <source>A deposit under %1 (two voxels each way) may not show.</source>
        <translation>Eine Ablagerung unter %1 (zwei Voxel je Richtung) kann unsichtbar bleiben.</translation>
    </message>
    <message>
        <source>Part of it in the sector of this cusp, between its commissures.</source>
        <translation>Teil davon im Sektor dieses Segels, zwischen ihren Kommissuren.</translation>
    </message>
    <message>
        <source>Voxels above the threshold from the annulus plane to %1 below it.</source>
        <translation>Voxel über der Schwelle von der Anulusebene bis %1 darunter.</translation>
    </message>
    <message>
        <source>Mean of the blood</source>
        <translation>Mittelwert des Blutes</translation>
    </message>
    <message>
        <source>Mean HU inside the lumen, standard deviation %1; half-way to the wall: %2.</source>
        <translation>Mittlere HU im Lumen, Standardabweichung %1; auf halbem Weg zur Wand: %2.</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>instabil</translation>
    </message>
    <message>
        <source>Volume, %1 beside %2</source>
        <translation>Volumen, %1 neben %2</translation>
    </message>
    <message>
        <source>Volume, upper LVOT</source>
        <translation>Volumen, oberer LVOT</translation>
    </message>
    <message>
        <source>Part of it down to 5 mm below the annulus plane.</source>
        <translation>Davon der Teil bis 5 mm unter der Anulusebene.</translation>
    </message>
    <message>
        <source>Mild: one nodule under 5 mm and under 10 % of the perimeter. Moderate: two, or one from 5 mm, or from 10 %. Severe: three or more, or over 10 mm, or over 20 % (Barbanti 2013).</source>
        <translation>Leicht: ein Knoten unter 5 mm und unter 10 % des Umfangs. Mittel: zwei, oder einer ab 5 mm, oder ab 10 %. Schwer: drei oder mehr, oder über 10 mm, oder über 20 % (Barbanti 2013).</translation>
    </message>
    <message>
        <source>LVOT calcium grade</source>
        <translation>Grad des LVOT-Kalks</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, unsicher</translation>
    </message>
    <message>
        <source>Calcium protrusion</source>
        <translation>Vorragen des Kalks</translation>
    </message>
    <message>
        <source>Farthest reach of calcium from the wall into the lumen, from 10 mm below the annulus plane to 2 mm above it.</source>
        <translation>Weitestes Vorragen von Kalk von der Wand ins Lumen, von 10 mm unter bis 2 mm über der Anulusebene.</translation>
    </message>
    <message>
        <source>Valve, %1</source>
        <translation>Klappe, %1</translation>
    </message>
    <message>
        <source>The valve&apos;s volume at the threshold of this rule, %1.</source>
        <translation>Volumen der Klappe bei der Schwelle dieser Regel, %1.</translation>
    </message>
    <message>
        <source>Half of the cusp&apos;s sector, beside the commissure that is named.</source>
        <translation>Hälfte des Segelsektors neben der genannten Kommissur.</translation>
    </message>
    <message>
        <source>Volume, annulus</source>
        <translation>Volumen, Anulus</translation>
    </message>
    <message>
        <source>Within 2 mm of the annulus plane on either side; part of valve and LVOT.</source>
        <translation>Bis 2 mm beiderseits der Anulusebene; Teil von Klappe und LVOT.</translation>
    </message>
    <message>
        <source>Bicuspid valve: %1</source>
        <translation>Bikuspide Klappe: %1</translation>
    </message>
    <message>
        <source>Intercommissural distance, %1</source>
        <translation>Interkommissuraler Abstand, %1</translation>
    </message>
    <message>
        <source>Between the two true commissures at the wall, this high above the annulus and parallel to it (BAVARD).</source>
        <translation>Zwischen den beiden echten Kommissuren an der Wand, so hoch über dem Anulus und parallel zu ihm (BAVARD).</translation>
    </message>
    <message>
        <source>Circle at %1</source>
        <translation>Kreis bei %1</translation>
    </message>
    <message>
        <source>Diameter of the circle that fits the wall best, this high above the annulus.</source>
        <translation>Durchmesser des Kreises, der am besten zur Wand passt, so hoch über dem Anulus.</translation>
    </message>
    <message>
        <source>Raphe length</source>
        <translation>Länge der Raphe</translation>
    </message>
    <message>
        <source>From the wall to the marked free edge, parallel to the annulus.</source>
        <translation>Von der Wand zum markierten freien Rand, parallel zum Anulus.</translation>
    </message>
    <message>
        <source>Raphe calcium</source>
        <translation>Kalk der Raphe</translation>
    </message>
    <message>
        <source>Within 20° of the fused commissure, above the annulus.</source>
        <translation>Bis 20° neben der verwachsenen Kommissur, über dem Anulus.</translation>
    </message>
    <message>
        <source>CASPER diameter</source>
        <translation>CASPER-Durchmesser</translation>
    </message>
    <message>
        <source>Perimeter-derived diameter, less for calcium, raphe length and calcium on the raphe (NCT04817735).</source>
        <translation>Durchmesser aus dem Umfang, vermindert um Kalk, Länge der Raphe und Kalk auf der Raphe (NCT04817735).</translation>
    </message>
    <message>
        <source>LIRA perimeter</source>
        <translation>LIRA-Umfang</translation>
    </message>
    <message>
        <source>Perimeter at the level of the raphe&apos;s free edge (EIJ-D-19-00951).</source>
        <translation>Umfang auf der Höhe des freien Randes der Raphe (EIJ-D-19-00951).</translation>
    </message>
    <message>
        <source>LIRA height</source>
        <translation>LIRA-Höhe</translation>
    </message>
    <message>
        <source>Of that level above the annulus plane.</source>
        <translation>Höhe dieser Ebene über der Anulusebene.</translation>
    </message>
    <message>
        <source>Overlap R–N</source>
        <translation>Überlappung R–N</translation>
    </message>
    <message>
        <source>In the annulus plane with the right and non-coronary cusps overlapping.</source>
        <translation>In der Anulusebene, rechtes und akoronares Segel überlappend.</translation>
    </message>
    <message>
        <source>Overlap L–N</source>
        <translation>Überlappung L–N</translation>
    </message>
    <message>
        <source>In the annulus plane with the left and non-coronary cusps overlapping.</source>
        <translation>In der Anulusebene, linkes und akoronares Segel überlappend.</translation>
    </message>
    <message>
        <source>Double S-curve view</source>
        <translation>Ansicht der doppelten S-Kurve</translation>
    </message>
    <message>
        <source>Annulus and delivery axis both without parallax; the axis is estimated from the centreline from 10 mm below the annulus to 30 mm above it.</source>
        <translation>Anulus und Katheterachse beide ohne Parallaxe; die Achse ist aus der Mittellinie von 10 mm unter bis 30 mm über dem Anulus geschätzt.</translation>
    </message>
    <message>
        <source>Depth error from the front</source>
        <translation>Tiefenfehler von vorn</translation>
    </message>
    <message>
        <source>By how much a depth is misread at most at LAO 0°, CRAN 0°: half of the annulus times the sine of the view&apos;s angle to its plane.</source>
        <translation>Um wie viel eine Tiefe bei LAO 0°, CRAN 0° höchstens falsch gelesen wird: halber Anulus mal Sinus des Winkels der Ansicht zu seiner Ebene.</translation>
    </message>
    <message>
        <source>Native leaflets</source>
        <translation>Eigene Klappensegel</translation>
    </message>
    <message>
        <source>Thickness %1</source>
        <translation>Dicke %1</translation>
    </message>
    <message>
        <source>Contrast missing across the leaflet over that of tissue at 100 HU; %1.</source>
        <translation>Quer zum Segel fehlender Kontrast, bezogen auf den von Gewebe mit 100 HU; %1.</translation>
    </message>
    <message>
        <source>Geometric height %1</source>
        <translation>Geometrische Höhe %1</translation>
    </message>
    <message>
        <source>From the hinge point along the leaflet to the middle of its free edge.</source>
        <translation>Vom Hinge-Punkt entlang des Segels bis zur Mitte seines freien Rands.</translation>
    </message>
    <message>
        <source>Effective height %1</source>
        <translation>Effektive Höhe %1</translation>
    </message>
    <message>
        <source>Annulus plane to the middle of the free edge, as scanned.</source>
        <translation>Anulusebene bis zur Mitte des freien Rands, wie aufgenommen.</translation>
    </message>
    <message>
        <source>Free edge %1</source>
        <translation>Freier Rand %1</translation>
    </message>
    <message>
        <source>Length of the free edge from commissure to commissure.</source>
        <translation>Länge des freien Rands von Kommissur zu Kommissur.</translation>
    </message>
    <message>
        <source>none above %1</source>
        <translation>keiner über %1</translation>
    </message>
    <message>
        <source>None above the detection limit of %1</source>
        <translation>Keiner über der Nachweisgrenze von %1</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>keiner zu sehen</translation>
    </message>
    <message>
        <source>beyond the reach of most C-arms</source>
        <translation>außerhalb der Reichweite der meisten C-Bögen</translation>
    </message>
</context>
<context>
    <name>PhaseRows</name>
    <message>
        <source>change %1</source>
        <translation>Änderung %1</translation>
    </message>
    <message>
        <source>Other phase: %1</source>
        <translation>Andere Phase: %1</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>Annulus area</source>
        <translation>Anulusfläche</translation>
    </message>
    <message>
        <source>Annulus perimeter</source>
        <translation>Anulusumfang</translation>
    </message>
    <message>
        <source>Annulus minimum diameter</source>
        <translation>Kleinster Anulusdurchmesser</translation>
    </message>
    <message>
        <source>Annulus maximum diameter</source>
        <translation>Größter Anulusdurchmesser</translation>
    </message>
    <message>
        <source>LVOT area</source>
        <translation>LVOT-Fläche</translation>
    </message>
    <message>
        <source>LVOT perimeter</source>
        <translation>LVOT-Umfang</translation>
    </message>
    <message>
        <source>LVOT minimum diameter</source>
        <translation>Kleinster LVOT-Durchmesser</translation>
    </message>
    <message>
        <source>LVOT maximum diameter</source>
        <translation>Größter LVOT-Durchmesser</translation>
    </message>
    <message>
        <source>STJ height</source>
        <translation>STJ-Höhe</translation>
    </message>
    <message>
        <source>STJ area-derived diameter</source>
        <translation>STJ-Durchmesser aus der Fläche</translation>
    </message>
    <message>
        <source>Sinus diameter %1</source>
        <translation>Sinusdurchmesser %1</translation>
    </message>
    <message>
        <source>%1 height, lower edge</source>
        <translation>%1-Höhe, Unterrand</translation>
    </message>
    <message>
        <source>systole</source>
        <translation>Systole</translation>
    </message>
    <message>
        <source>diastole</source>
        <translation>Diastole</translation>
    </message>
    <message>
        <source>phase unknown</source>
        <translation>Phase unbekannt</translation>
    </message>
    <message>
        <source>%1, %2 % R–R</source>
        <translation>%1, %2 % R–R</translation>
    </message>
    <message>
        <source>Change: the other phase minus the plan&apos;s; its interval takes the two errors as independent. Nobody has reviewed the landmarks of the other phase.</source>
        <translation>Änderung: die andere Phase minus die der Planung; ihr Intervall nimmt die beiden Fehler als unabhängig an. Die Landmarken der anderen Phase hat niemand geprüft.</translation>
    </message>
</context>
<context>
    <name>Redo</name>
    <message>
        <source>from the ostium&apos;s centre to the neo-skirt plane along the valve&apos;s axis</source>
        <translation>von der Mitte des Ostiums bis zur Neo-Skirt-Ebene entlang der Klappenachse</translation>
    </message>
    <message>
        <source>valve to coronary: from the failed frame to the ostium&apos;s centre, at its level, at right angles to the axis</source>
        <translation>Klappe zu Koronarie: vom versagten Rahmen zur Mitte des Ostiums, auf dessen Höhe, senkrecht zur Achse</translation>
    </message>
    <message>
        <source>valve to aorta: the narrowest gap to the wall between the ostium and the neo-skirt plane, within 30° of the ostium on either side</source>
        <translation>Klappe zu Aorta: engster Abstand zur Wand zwischen Ostium und Neo-Skirt-Ebene, bis 30° beiderseits des Ostiums</translation>
    </message>
    <message>
        <source>Neo-skirt plane above the annulus</source>
        <translation>Neo-Skirt-Ebene über dem Anulus</translation>
    </message>
    <message>
        <source>top of the failed valve&apos;s leaflets once a new valve pins them open, at right angles to the failed valve&apos;s axis</source>
        <translation>Oberrand der Segel der versagten Klappe, wenn eine neue sie offen hält, senkrecht zur Achse der versagten Klappe</translation>
    </message>
    <message>
        <source>Neo-skirt plane above the STJ</source>
        <translation>Neo-Skirt-Ebene über dem STJ</translation>
    </message>
    <message>
        <source>along the failed valve&apos;s axis; negative: it ends below the STJ</source>
        <translation>entlang der Achse der versagten Klappe; negativ: sie endet unter dem STJ</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>valve to sinotubular junction: the smallest gap to the junction&apos;s wall</source>
        <translation>Klappe zum sinotubulären Übergang: kleinster Abstand zu dessen Wand</translation>
    </message>
    <message>
        <source>frame in the CT, %1 wide, %2 high</source>
        <translation>Rahmen im CT, %1 weit, %2 hoch</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2 Tiefe</translation>
    </message>
    <message>
        <source>Neo-skirt taken at the frame&apos;s top, as the worst case: no maker publishes the leaflets&apos; height.</source>
        <translation>Neo-Skirt am Oberrand des Rahmens angenommen, als ungünstigster Fall: kein Hersteller veröffentlicht die Höhe der Segel.</translation>
    </message>
    <message>
        <source>The sizing table is for the native annulus: a valve in a valve is sized by the failed valve&apos;s inner diameter.</source>
        <translation>Die Größentabelle gilt für den nativen Anulus: eine Klappe in der Klappe richtet sich nach dem Innendurchmesser der versagten.</translation>
    </message>
    <message>
        <source>Drawn as: %1.</source>
        <translation>Gezeichnet als: %1.</translation>
    </message>
    <message>
        <source>Risk by the VIVID steps</source>
        <translation>Risiko nach den VIVID-Schritten</translation>
    </message>
    <message>
        <source>Neo-skirt above the ostium</source>
        <translation>Neo-Skirt über dem Ostium</translation>
    </message>
    <message>
        <source>VTC</source>
        <translation>VTC</translation>
    </message>
    <message>
        <source>VTA</source>
        <translation>VTA</translation>
    </message>
</context>
<context>
    <name>RedoTable</name>
    <message>
        <source>Failed valve</source>
        <translation>Versagte Klappe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval, or why</source>
        <translation>90-%-Intervall oder Grund</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>plane through (%1, %2, %3) mm, normal (%4, %5, %6)</source>
        <translation>Ebene durch (%1, %2, %3) mm, Normale (%4, %5, %6)</translation>
    </message>
    <message>
        <source>not measured: %1</source>
        <translation>nicht gemessen: %1</translation>
    </message>
    <message>
        <source>3-cusp, RCC in front</source>
        <translation>Drei-Segel, RCC vorn</translation>
    </message>
    <message>
        <source>Cusp overlap R–L, NCC alone</source>
        <translation>Cusp-Overlap R–L, NCC frei</translation>
    </message>
    <message>
        <source>The valve axis appears at %1 % of its length.</source>
        <translation>Die Klappenachse erscheint mit %1 % ihrer Länge.</translation>
    </message>
    <message>
        <source>On the curve the annulus is seen edge-on. Grey: beyond 60° LAO/RAO or 45° CRAN/CAUD, out of the reach of most C-arms.</source>
        <translation>Auf der Kurve erscheint der Anulus als Linie. Grau: jenseits von 60° LAO/RAO oder 45° CRAN/CAUD, für die meisten C-Bögen nicht erreichbar.</translation>
    </message>
    <message>
        <source>Long axis and C-arm views</source>
        <translation>Lange Achse und C-Bogen-Ansichten</translation>
    </message>
    <message>
        <source>Orange: the valve at its nominal size, placed geometrically (%1).</source>
        <translation>Orange: die Klappe in Nenngröße, geometrisch platziert (%1).</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implantat</translation>
    </message>
    <message>
        <source>Depth mm</source>
        <translation>Tiefe mm</translation>
    </message>
    <message>
        <source>NCC / RCC / LCC mm</source>
        <translation>NCC / RCC / LCC mm</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>%1 more implants stand in the study.</source>
        <translation>%1 weitere Implantate stehen in der Studie.</translation>
    </message>
    <message>
        <source>; n = %1</source>
        <translation>; n = %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>This patient</source>
        <translation>Dieser Patient</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1: %2.  Base rate: %3</source>
        <translation>%1: %2.  Grundrate: %3</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>regularised</source>
        <translation>regularisiert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source> (largest corner error without it %1 mm)</source>
        <translation> (größter Eckenfehler ohne dies %1 mm)</translation>
    </message>
    <message>
        <source>%1 kVp</source>
        <translation>%1 kVp</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>Kernel %1</translation>
    </message>
    <message>
        <source>Implants and published risk rules</source>
        <translation>Implantate und publizierte Risikoregeln</translation>
    </message>
    <message>
        <source>No valve has been placed.</source>
        <translation>Es wurde keine Klappe platziert.</translation>
    </message>
    <message>
        <source>Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them as reference lines, never as a verdict.</source>
        <translation>Regeln für %1 bei %2 mm. Die meisten Schwellen stammen aus kleinen retrospektiven Serien: als Bezugslinien lesen, nie als Urteil.</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Device catalogue</source>
        <translation>Klappenkatalog</translation>
    </message>
    <message>
        <source>Plan made</source>
        <translation>Planung erstellt</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 of %4 × %5 × %6 mm</source>
        <translation>%1 × %2 × %3 zu %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Acquisition</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>and %1 more in the study</source>
        <translation>und %1 weitere in der Studie</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>90 %, from perturbing the hinge points and the wall position within their standard deviations</source>
        <translation>90 %, durch Variation der Hinge-Punkte und der Wandposition innerhalb ihrer Standardabweichungen</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>perimeter</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Marketed</source>
        <translation>Im Handel</translation>
    </message>
    <message>
        <source>Investigational</source>
        <translation>In Erprobung</translation>
    </message>
    <message>
        <source>Discontinued, for the history of a redo only</source>
        <translation>Nicht mehr erhältlich, nur für die Vorgeschichte eines Redo</translation>
    </message>
    <message>
        <source> (nearest diameter %1 mm, oversizing %2 %)</source>
        <translation> (nächster Durchmesser %1 mm, Oversizing %2 %)</translation>
    </message>
    <message>
        <source>Annulus range not published, hence no verdict: %1.</source>
        <translation>Anulusbereich nicht publiziert, daher kein Urteil: %1.</translation>
    </message>
    <message>
        <source>Sizing of every valve in the catalogue</source>
        <translation>Größenwahl für jede Klappe des Katalogs</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Published range</source>
        <translation>Publizierter Bereich</translation>
    </message>
    <message>
        <source>Oversizing (90 %)</source>
        <translation>Oversizing (90 %)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>P in range</source>
        <translation>P im Bereich</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Src</source>
        <translation>Qu.</translation>
    </message>
    <message>
        <source>&quot;Too small&quot;: the annulus exceeds the range; &quot;too large&quot;: it falls short of it; &quot;borderline&quot;: the 90 % interval crosses a limit. Oversizing is in area for area-sized and in perimeter for perimeter-sized valves (10 % in perimeter is about 21 % in area).</source>
        <translation>„Zu klein“: der Anulus überschreitet den Bereich; „zu groß“: er unterschreitet ihn; „grenzwertig“: das 90-%-Intervall kreuzt eine Grenze. Oversizing in Fläche bei flächenbemessenen, in Umfang bei umfangsbemessenen Klappen (10 % im Umfang sind etwa 21 % in der Fläche).</translation>
    </message>
    <message>
        <source>Aortic valve plan</source>
        <translation>Aortenklappenplanung</translation>
    </message>
    <message>
        <source>All %1 landmarks were reviewed by a person.</source>
        <translation>Alle %1 Landmarken wurden von einer Person geprüft.</translation>
    </message>
    <message>
        <source>Review required: %1 of %2 landmarks were found automatically and no person has confirmed them. Confirm the hinge points and the ostia before relying on any number below.</source>
        <translation>Prüfung nötig: %1 von %2 Landmarken wurden automatisch gefunden und von niemandem bestätigt. Vor Verwendung irgendeiner Zahl die Hinge-Punkte und Ostien bestätigen.</translation>
    </message>
    <message>
        <source>Chosen valve</source>
        <translation>Gewählte Klappe</translation>
    </message>
    <message>
        <source>No valve chosen</source>
        <translation>Keine Klappe gewählt</translation>
    </message>
    <message>
        <source>%1 mm below the annulus plane</source>
        <translation>%1 mm unter der Anulusebene</translation>
    </message>
    <message>
        <source>, oversizing %1 %</source>
        <translation>, Oversizing %1 %</translation>
    </message>
    <message>
        <source> (90 %: %1)</source>
        <translation> (90 %: %1)</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>Annulus area</source>
        <translation>Anulusfläche</translation>
    </message>
    <message>
        <source>Annulus perimeter</source>
        <translation>Anulusumfang</translation>
    </message>
    <message>
        <source>Smallest diameter</source>
        <translation>Kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Größter Durchmesser</translation>
    </message>
    <message>
        <source>Area-derived diameter</source>
        <translation>Durchmesser aus Fläche</translation>
    </message>
    <message>
        <source>Left coronary height</source>
        <translation>Höhe linkes Ostium</translation>
    </message>
    <message>
        <source>Right coronary height</source>
        <translation>Höhe rechtes Ostium</translation>
    </message>
    <message>
        <source>Calcium volume</source>
        <translation>Kalkvolumen</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranöses Septum</translation>
    </message>
    <message>
        <source>3-cusp view</source>
        <translation>Drei-Segel-Ansicht</translation>
    </message>
    <message>
        <source>Cusp overlap view</source>
        <translation>Cusp-Overlap-Ansicht</translation>
    </message>
    <message>
        <source>Centre (%1, %2, %3) mm, normal (%4, %5, %6), LPS.</source>
        <translation>Zentrum (%1, %2, %3) mm, Normale (%4, %5, %6), LPS.</translation>
    </message>
    <message>
        <source>LVOT, %1 mm below the annulus</source>
        <translation>LVOT, %1 mm unter dem Anulus</translation>
    </message>
    <message>
        <source>Sinus, %1 mm above the annulus</source>
        <translation>Sinus, %1 mm über dem Anulus</translation>
    </message>
    <message>
        <source>Sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>STJ, %1 mm above the annulus</source>
        <translation>STJ, %1 mm über dem Anulus</translation>
    </message>
    <message>
        <source>STJ</source>
        <translation>STJ</translation>
    </message>
    <message>
        <source>%1, %2 × %3 mm</source>
        <translation>%1, %2 × %3 mm</translation>
    </message>
    <message>
        <source>Marketed valves whose published range holds this annulus</source>
        <translation>Klappen im Handel, deren publizierter Bereich diesen Anulus einschließt</translation>
    </message>
    <message>
        <source>In range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>← RAO, degrees</source>
        <translation>← RAO, Grad</translation>
    </message>
    <message>
        <source>LAO, degrees →</source>
        <translation>LAO, Grad →</translation>
    </message>
    <message>
        <source>CRAN ↑</source>
        <translation>CRAN ↑</translation>
    </message>
    <message>
        <source>CAUD ↓</source>
        <translation>CAUD ↓</translation>
    </message>
    <message>
        <source>annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>LVOT</source>
        <translation>LVOT</translation>
    </message>
    <message>
        <source>sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>3-cusp</source>
        <translation>Drei-Segel</translation>
    </message>
    <message>
        <source>cusp overlap R–L</source>
        <translation>Cusp-Overlap R–L</translation>
    </message>
    <message>
        <source>TAVR planning report</source>
        <translation>TAVR-Planungsbericht</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Forschungssoftware: nicht für den klinischen Einsatz</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Paravalvular leak</source>
        <translation>Paravalvuläres Leck</translation>
    </message>
    <message>
        <source>Coronary obstruction</source>
        <translation>Koronarobstruktion</translation>
    </message>
    <message>
        <source>Conduction</source>
        <translation>Reizleitung</translation>
    </message>
    <message>
        <source>Annular rupture</source>
        <translation>Anulusruptur</translation>
    </message>
    <message>
        <source>Embolisation</source>
        <translation>Embolisation</translation>
    </message>
    <message>
        <source>Prosthesis mismatch</source>
        <translation>Prothesen-Mismatch</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>borderline</source>
        <translation>grenzwertig</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>zu klein</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht publiziert</translation>
    </message>
    <message>
        <source>%1, %2 (%3; %4)</source>
        <translation>%1, %2 (%3; %4)</translation>
    </message>
    <message>
        <source>Not evaluated: %1.</source>
        <translation>Nicht ausgewertet: %1.</translation>
    </message>
    <message>
        <source>Outside the published range: %1.</source>
        <translation>Außerhalb des publizierten Bereichs: %1.</translation>
    </message>
    <message>
        <source>Valve morphology: not assessed; measured as tricuspid</source>
        <translation>Klappenform: nicht beurteilt; als trikuspid vermessen</translation>
    </message>
    <message>
        <source>Valve placed for illustration (automatic choice, not a recommendation)</source>
        <translation>Zur Anschauung gesetzte Klappe (automatische Wahl, keine Empfehlung)</translation>
    </message>
    <message>
        <source>%1; probability in range, given these landmarks: %2</source>
        <translation>%1; Wahrscheinlichkeit im Bereich, bei diesen Landmarken: %2</translation>
    </message>
    <message>
        <source>Classes follow from published geometric rules where they exist (last section); they are no calibrated probabilities.</source>
        <translation>Die Klassen folgen aus veröffentlichten geometrischen Regeln, wo es solche gibt (letzter Abschnitt); sie sind keine kalibrierten Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels. Hollow marker: lies out of this plane and is projected onto it.</source>
        <translation>Ebene durch Anulusmitte, Anulusnormale (nach oben) und linkes Ostium. Gestrichelt: Messhöhen. Hohle Marke: liegt außerhalb dieser Ebene und ist auf sie projiziert.</translation>
    </message>
    <message>
        <source>%1 at each cusp</source>
        <translation>%1 an jedem Segel</translation>
    </message>
    <message>
        <source>VTC LCA mm</source>
        <translation>VTC LCA mm</translation>
    </message>
    <message>
        <source>VTC RCA mm</source>
        <translation>VTC RCA mm</translation>
    </message>
    <message>
        <source>VTSTJ mm</source>
        <translation>VTSTJ mm</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid valve to the ostium at its level; VTSTJ: smallest gap to the STJ. In brackets: 90 % interval. Geometry only, no simulation.</source>
        <translation>Tiefe: Einstromende unter jedem Hinge-Punkt, entlang der Anulusnormalen. VTC: von der starren Klappe zum Ostium auf dessen Höhe; VTSTJ: kleinster Abstand zum STJ. In Klammern: 90-%-Intervall. Nur Geometrie, keine Simulation.</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>wie oben</translation>
    </message>
    <message>
        <source>?: the 90 % interval of this value straddles the threshold, so the rule is neither met nor ruled out. –: shown for reference, not judged. Grey yes or no: does not count towards the class.</source>
        <translation>?: Das 90-%-Intervall dieses Wertes liegt beiderseits der Schwelle; die Regel ist weder erfüllt noch ausgeschlossen. –: nur zum Vergleich, nicht beurteilt. Graues Ja oder Nein: zählt nicht zur Klasse.</translation>
    </message>
    <message>
        <source>Cardiac phase</source>
        <translation>Herzphase</translation>
    </message>
    <message>
        <source>no patient name is printed</source>
        <translation>es wird kein Patientenname gedruckt</translation>
    </message>
    <message>
        <source>Phase: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source>Annulus plane through the three hinge points, seen from the ventricle, anterior up. Green: lumen contour; yellow: largest and smallest caliper diameter between the lines that touch the contour. </source>
        <translation>Anulusebene durch die drei Hinge-Punkte, vom Ventrikel gesehen, anterior oben. Grün: Lumenkontur; gelb: größter und kleinster Feret-Durchmesser zwischen den berührenden Linien. </translation>
    </message>
    <message>
        <source>Study …%1</source>
        <translation>Studie …%1</translation>
    </message>
    <message>
        <source>unknown: gating not recorded</source>
        <translation>unbekannt: Triggerung nicht angegeben</translation>
    </message>
    <message>
        <source>%1 % R–R (systolic)</source>
        <translation>%1 % R–R (systolisch)</translation>
    </message>
    <message>
        <source>%1 % R–R (diastolic)</source>
        <translation>%1 % R–R (diastolisch)</translation>
    </message>
    <message>
        <source>Calcium of the valve by other thresholds, never to be mixed: %1.</source>
        <translation>Kalk der Klappe nach anderen Schwellen, nie zu mischen: %1.</translation>
    </message>
    <message>
        <source>Bicuspid valve: the methods of sizing side by side</source>
        <translation>Bikuspide Klappe: die Verfahren der Größenwahl nebeneinander</translation>
    </message>
    <message>
        <source>Annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>ICD: between the true commissures 4 mm above the annulus (BAVARD). CASPER: NCT04817735. LIRA: perimeter at the raphe&apos;s free edge. Circle: the smallest of those that fit the wall best 0, 3, 6 and 9 mm above the annulus. Annular sizing stays the primary method in most patients (PMC8555019); no method is chosen here.</source>
        <translation>ICD: zwischen den echten Kommissuren 4 mm über dem Anulus (BAVARD). CASPER: NCT04817735. LIRA: Umfang am freien Rand der Raphe. Kreis: der kleinste von denen, die 0, 3, 6 und 9 mm über dem Anulus am besten zur Wand passen. Die Größenwahl am Anulus bleibt bei den meisten Patienten das erste Verfahren (PMC8555019); hier wird kein Verfahren gewählt.</translation>
    </message>
    <message>
        <source>Valve morphology: called bicuspid by the user. Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side, and none is preferred.</source>
        <translation>Klappenmorphologie: vom Benutzer bikuspid genannt. Größen nach Anulus, interkommissuralem Abstand, CASPER, LIRA und Kreis können einander widersprechen: Sie stehen nebeneinander, keine ist bevorzugt.</translation>
    </message>
    <message>
        <source>automatic threshold</source>
        <translation>automatische Schwelle</translation>
    </message>
    <message>
        <source>850 HU fixed</source>
        <translation>850 HU fest</translation>
    </message>
    <message>
        <source>650 HU fixed</source>
        <translation>650 HU fest</translation>
    </message>
    <message>
        <source>lumen mean + 2 SD</source>
        <translation>Lumenmittel + 2 SD</translation>
    </message>
    <message>
        <source>lumen mean + 4 SD</source>
        <translation>Lumenmittel + 4 SD</translation>
    </message>
    <message>
        <source>aortic mean + 100 HU</source>
        <translation>Aortenmittel + 100 HU</translation>
    </message>
    <message>
        <source>own threshold %1</source>
        <translation>eigene Schwelle %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>LVOT calcium</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>mild</source>
        <comment>LVOT calcium</comment>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>LVOT calcium</comment>
        <translation>mittel</translation>
    </message>
    <message>
        <source>severe</source>
        <comment>LVOT calcium</comment>
        <translation>schwer</translation>
    </message>
    <message>
        <source>type not stated</source>
        <translation>Typ nicht angegeben</translation>
    </message>
    <message>
        <source>Sievers 0, no raphe</source>
        <translation>Sievers 0, ohne Raphe</translation>
    </message>
    <message>
        <source>Sievers 1, L–R fused</source>
        <translation>Sievers 1, L–R verwachsen</translation>
    </message>
    <message>
        <source>Sievers 1, R–N fused</source>
        <translation>Sievers 1, R–N verwachsen</translation>
    </message>
    <message>
        <source>Sievers 1, N–L fused</source>
        <translation>Sievers 1, N–L verwachsen</translation>
    </message>
    <message>
        <source>Sievers 2, two raphes</source>
        <translation>Sievers 2, zwei Raphen</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>ICD 4 mm</source>
        <translation>ICD 4 mm</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>%1 placed by hand, %2 found automatically</source>
        <translation>%1 von Hand gesetzt, %2 automatisch gefunden</translation>
    </message>
    <message>
        <source>Segmentation: %1</source>
        <translation>Segmentierung: %1</translation>
    </message>
    <message>
        <source>Sheath to artery</source>
        <translation>Schleuse zu Arterie</translation>
    </message>
    <message>
        <source>Sheath of %1 mm, %2</source>
        <translation>Schleuse von %1 mm, %2</translation>
    </message>
    <message>
        <source>Sheath of %1: not published</source>
        <translation>Schleuse von %1: nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Access route</source>
        <translation>Zugangsweg</translation>
    </message>
    <message>
        <source>Ilio-femoral arteries</source>
        <translation>Becken- und Leistenarterien</translation>
    </message>
    <message>
        <source>Vascular access</source>
        <translation>Gefäßzugang</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Volume (90 %)</source>
        <translation>Volumen (90 %)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Failed valve: %1</source>
        <translation>Versagte Klappe: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Systole and diastole</source>
        <translation>Systole und Diastole</translation>
    </message>
    <message>
        <source>Measurement (90 %)</source>
        <translation>Messung (90 %)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>A failed valve stands here: %1. Sizing and VTC below are those of the native root.</source>
        <translation>Hier sitzt eine versagte Klappe: %1. Größenwahl und VTC unten gelten für die native Wurzel.</translation>
    </message>
    <message>
        <source>landmarks found with little confidence: %1</source>
        <translation>mit geringer Sicherheit gefundene Landmarken: %1</translation>
    </message>
    <message>
        <source>the 3-cusp view, %1, is beyond the reach of most C-arms</source>
        <translation>die Drei-Segel-Ansicht, %1, liegt außerhalb der Reichweite der meisten C-Bögen</translation>
    </message>
    <message>
        <source>the cusp-overlap view, %1, is beyond the reach of most C-arms</source>
        <translation>die Cusp-Overlap-Ansicht, %1, liegt außerhalb der Reichweite der meisten C-Bögen</translation>
    </message>
    <message>
        <source>; nearest to it without parallax: %1</source>
        <translation>; die nächste ohne Parallaxe: %1</translation>
    </message>
    <message>
        <source>and %1 more, page %2</source>
        <translation>und %1 weitere, Seite %2</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>All doubts</source>
        <translation>Alle Zweifel</translation>
    </message>
    <message>
        <source>among the doubts, page %1</source>
        <translation>unter den Zweifeln, Seite %1</translation>
    </message>
    <message>
        <source>P in range, unreviewed</source>
        <translation>P im Bereich, ungeprüft</translation>
    </message>
    <message>
        <source>%1; probability in range, given these unreviewed landmarks: %2, unreviewed</source>
        <translation>%1; Wahrscheinlichkeit im Bereich, bei diesen ungeprüften Landmarken: %2, ungeprüft</translation>
    </message>
    <message>
        <source>In range, unreviewed</source>
        <translation>Im Bereich, ungeprüft</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a gap</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Marketed valves whose range holds this annulus, not shown here: %1. All of them: “Sizing of every valve in the catalogue”.</source>
        <translation>Klappen im Handel, deren Bereich diesen Anulus einschließt, hier nicht gezeigt: %1. Alle: „Größenwahl für jede Klappe des Katalogs“.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 below the lower limit (next size %2)</source>
        <translation>%1 unter der unteren Grenze (nächste: %2)</translation>
    </message>
    <message>
        <source>%1 above the lower limit (next size %2)</source>
        <translation>%1 über der unteren Grenze (nächste: %2)</translation>
    </message>
    <message>
        <source>%1 below the upper limit (next size %2)</source>
        <translation>%1 unter der oberen Grenze (nächste: %2)</translation>
    </message>
    <message>
        <source>%1 above the upper limit (next size %2)</source>
        <translation>%1 über der oberen Grenze (nächste: %2)</translation>
    </message>
    <message>
        <source>%1 below the lower limit</source>
        <translation>%1 unter der unteren Grenze</translation>
    </message>
    <message>
        <source>%1 above the lower limit</source>
        <translation>%1 über der unteren Grenze</translation>
    </message>
    <message>
        <source>%1 below the upper limit</source>
        <translation>%1 unter der oberen Grenze</translation>
    </message>
    <message>
        <source>%1 above the upper limit</source>
        <translation>%1 über der oberen Grenze</translation>
    </message>
    <message>
        <source>area %1 [%2, confidence %3]</source>
        <translation>Fläche %1 [%2, Verlässlichkeit %3]</translation>
    </message>
    <message>
        <source>perimeter %1 [%2, confidence %3]</source>
        <translation>Umfang %1 [%2, Verlässlichkeit %3]</translation>
    </message>
    <message>
        <source>area range not published</source>
        <translation>Flächenbereich nicht veröffentlicht</translation>
    </message>
    <message>
        <source>perimeter range not published</source>
        <translation>Umfangsbereich nicht veröffentlicht</translation>
    </message>
    <message>
        <source>area range not published; %1</source>
        <translation>Flächenbereich nicht veröffentlicht; %1</translation>
    </message>
    <message>
        <source>perimeter range not published; %1</source>
        <translation>Umfangsbereich nicht veröffentlicht; %1</translation>
    </message>
    <message>
        <source>selectable diameter %1</source>
        <translation>wählbarer Durchmesser %1</translation>
    </message>
    <message>
        <source>published only as diameter %1</source>
        <translation>nur als Durchmesser %1 veröffentlicht</translation>
    </message>
    <message>
        <source>circle of %1, the selectable diameter nearest to the annulus</source>
        <translation>Kreis von %1, der dem Anulus nächste wählbare Durchmesser</translation>
    </message>
    <message>
        <source>π × %1 mm, %2</source>
        <translation>π × %1 mm, %2</translation>
    </message>
    <message>
        <source>the annulus area was not measured</source>
        <translation>die Anulusfläche wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the annulus perimeter was not measured</source>
        <translation>der Anulusumfang wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the nominal area is not published</source>
        <translation>die Nennfläche ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>the nominal perimeter is not published</source>
        <translation>der Nennumfang ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>mean sinus diameter %1 is below the %2 of the instructions for use</source>
        <translation>mittlerer Sinusdurchmesser %1 unter den %2 der Gebrauchsanweisung</translation>
    </message>
    <message>
        <source>sinus height to the STJ %1 is below the %2 of the instructions for use</source>
        <translation>Sinushöhe bis zum STJ %1 unter den %2 der Gebrauchsanweisung</translation>
    </message>
    <message>
        <source>needs the sinus diameters, which were not measured</source>
        <translation>braucht die Sinusdurchmesser, die nicht gemessen wurden</translation>
    </message>
    <message>
        <source>needs the height of the STJ, which was not measured</source>
        <translation>braucht die Höhe des STJ, die nicht gemessen wurde</translation>
    </message>
    <message>
        <source>outflow tract tapers: LVOT area is %1 of the annulus area</source>
        <translation>Ausflusstrakt verjüngt sich: LVOT-Fläche ist %1 der Anulusfläche</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</source>
        <translation>%1 Flächen-Oversizing (90-%-Intervall %2 bis %3) bei LVOT-Kalk: Die Rupturregel (Barbanti 2013) verlangt mäßigen oder schweren Kalk, dessen Grad nicht gemessen ist</translation>
    </message>
    <message>
        <source>%1 area oversizing with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or severe calcium, whose grade is not measured</source>
        <translation>%1 Flächen-Oversizing bei LVOT-Kalk: Die Rupturregel (Barbanti 2013) verlangt mäßigen oder schweren Kalk, dessen Grad nicht gemessen ist</translation>
    </message>
    <message>
        <source>%1 area oversizing in a bicuspid valve: 0–10 % is advised</source>
        <translation>%1 Flächen-Oversizing bei bikuspider Klappe: empfohlen sind 0–10 %</translation>
    </message>
    <message>
        <source>needs the sinus diameters of all three cusps</source>
        <translation>braucht die Sinusdurchmesser aller drei Segel</translation>
    </message>
    <message>
        <source>no minimum sinus height is on record</source>
        <translation>keine Mindesthöhe der Sinus hinterlegt</translation>
    </message>
    <message>
        <source>no minimum sinus diameter is on record</source>
        <translation>kein Mindestdurchmesser der Sinus hinterlegt</translation>
    </message>
    <message>
        <source>no minimum sinus diameter or height is on record</source>
        <translation>weder Mindestdurchmesser noch Mindesthöhe der Sinus hinterlegt</translation>
    </message>
    <message>
        <source>the ostium was not found</source>
        <translation>das Ostium wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the STJ was not measured</source>
        <translation>der STJ wurde nicht gemessen</translation>
    </message>
    <message>
        <source>the hinge point was not found</source>
        <translation>der Hinge-Punkt wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the valve could not be placed</source>
        <translation>die Klappe konnte nicht platziert werden</translation>
    </message>
    <message>
        <source>the frame ends %1 below the STJ</source>
        <translation>der Rahmen endet %1 unter dem STJ</translation>
    </message>
    <message>
        <source>the frame begins %1 above the STJ</source>
        <translation>der Rahmen beginnt %1 über dem STJ</translation>
    </message>
    <message>
        <source>generic, reconstructed from published envelope; %1</source>
        <translation>generisch, aus der veröffentlichten Hüllform rekonstruiert; %1</translation>
    </message>
    <message>
        <source>height of the waist not published, drawn half-way</source>
        <translation>Höhe der Taille nicht veröffentlicht, in der Mitte gezeichnet</translation>
    </message>
    <message>
        <source>cylinder of the nominal diameter</source>
        <translation>Zylinder mit Nenndurchmesser</translation>
    </message>
    <message>
        <source>there is no measured annulus to place the valve in</source>
        <translation>es gibt keinen gemessenen Anulus für die Klappe</translation>
    </message>
    <message>
        <source>there is no measured annulus to place the valve in (%1): place the three hinge points first</source>
        <translation>es gibt keinen gemessenen Anulus für die Klappe (%1): zuerst die drei Hinge-Punkte setzen</translation>
    </message>
    <message>
        <source>the frame height of this valve is not published, so it cannot be drawn</source>
        <translation>die Rahmenhöhe dieser Klappe ist nicht veröffentlicht, daher ist sie nicht darstellbar</translation>
    </message>
    <message>
        <source>the frame height of this valve is not published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</source>
        <translation>die Rahmenhöhe dieser Klappe ist nicht veröffentlicht, daher ist sie nicht darstellbar (%1): andere Klappe wählen oder einen eigenen Datensatz mit Quelle anlegen</translation>
    </message>
    <message>
        <source>no diameter of this valve is published, so it cannot be drawn</source>
        <translation>kein Durchmesser dieser Klappe ist veröffentlicht, daher ist sie nicht darstellbar</translation>
    </message>
    <message>
        <source>no diameter of this valve is published, so it cannot be drawn (%1): choose another valve or add a record of your own with a source</source>
        <translation>kein Durchmesser dieser Klappe ist veröffentlicht, daher ist sie nicht darstellbar (%1): andere Klappe wählen oder einen eigenen Datensatz mit Quelle anlegen</translation>
    </message>
    <message>
        <source>device %1 is not in this catalogue</source>
        <translation>die Klappe %1 steht nicht in diesem Katalog</translation>
    </message>
    <message>
        <source>the annulus could not be measured: %1</source>
        <translation>der Anulus konnte nicht gemessen werden: %1</translation>
    </message>
    <message>
        <source>an annulus of %1</source>
        <translation>ein Anulus von %1</translation>
    </message>
    <message>
        <source>the %1 contour is ragged: perimeter %2 around %3</source>
        <translation>die Kontur (%1) ist zerklüftet: Umfang %2 um %3</translation>
    </message>
    <message>
        <source>the %1 contour is %2 × %3</source>
        <translation>die Kontur (%1) misst %2 × %3</translation>
    </message>
    <message>
        <source>the %1 has %2 times the annulus area</source>
        <translation>%1: das %2-Fache der Anulusfläche</translation>
    </message>
    <message>
        <source>at least moderate leak in 2.5 % (Desai, N = 52,561)</source>
        <translation>mindestens mäßiges Leck bei 2,5 % (Desai, N = 52.561)</translation>
    </message>
    <message>
        <source>0.66 % of native procedures (44 of 6,688; 88.6 % left coronary; Ribeiro 2013), 2.3 % valve-in-valve (VIVID)</source>
        <translation>0,66 % der Eingriffe an nativen Klappen (44 von 6.688; 88,6 % links; Ribeiro 2013), 2,3 % bei Valve-in-Valve (VIVID)</translation>
    </message>
    <message>
        <source>new pacemaker %1 (%2); INTERSECT, n = 1,811</source>
        <translation>neuer Schrittmacher %1 (%2); INTERSECT, n = 1.811</translation>
    </message>
    <message>
        <source>all valves; this one not listed</source>
        <translation>alle Klappen; diese nicht aufgeführt</translation>
    </message>
    <message>
        <source>0.5–1 % of balloon-expandable procedures (recalled)</source>
        <translation>0,5–1 % der ballonexpandierbaren Eingriffe (aus dem Gedächtnis)</translation>
    </message>
    <message>
        <source>0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta</source>
        <translation>heute 0,1–0,4 %, 0,9 % in TRAVEL; 80 % zur Aorta hin</translation>
    </message>
    <message>
        <source>from small annuli, not for every size: SAPIEN 3 23 mm moderate 27 %, severe 13 %; Evolut 26 mm 11 % and 3 % (n = 1,162; Jin 2022)</source>
        <translation>aus kleinen Anuli, nicht für jede Größe: SAPIEN 3 23 mm mäßig 27 %, schwer 13 %; Evolut 26 mm 11 % und 3 % (n = 1.162; Jin 2022)</translation>
    </message>
    <message>
        <source>Calcium volume at 850 HU</source>
        <translation>Kalkvolumen bei 850 HU</translation>
    </message>
    <message>
        <source>LVOT calcium</source>
        <translation>LVOT-Kalk</translation>
    </message>
    <message>
        <source>Prosthesis area over annulus area</source>
        <translation>Prothesenfläche zu Anulusfläche</translation>
    </message>
    <message>
        <source>Cover index</source>
        <translation>Cover-Index</translation>
    </message>
    <message>
        <source>Simulated diastolic leak</source>
        <translation>Simuliertes diastolisches Leck</translation>
    </message>
    <message>
        <source>Area oversizing</source>
        <translation>Flächen-Oversizing</translation>
    </message>
    <message>
        <source>Area oversizing with LVOT calcium</source>
        <translation>Flächen-Oversizing mit LVOT-Kalk</translation>
    </message>
    <message>
        <source>Annulus outside the device&apos;s range</source>
        <translation>Anulus außerhalb des Klappenbereichs</translation>
    </message>
    <message>
        <source>Left ostium height and sinus</source>
        <translation>Höhe des linken Ostiums und Sinus</translation>
    </message>
    <message>
        <source>Left ostium height and sinus, SCAI</source>
        <translation>Höhe des linken Ostiums und Sinus, SCAI</translation>
    </message>
    <message>
        <source>Right ostium height and sinus, SCAI</source>
        <translation>Höhe des rechten Ostiums und Sinus, SCAI</translation>
    </message>
    <message>
        <source>VTC %1</source>
        <translation>VTC %1</translation>
    </message>
    <message>
        <source>VTSTJ</source>
        <translation>VTSTJ</translation>
    </message>
    <message>
        <source>DLC/d</source>
        <translation>DLC/d</translation>
    </message>
    <message>
        <source>Membranous septum</source>
        <translation>Membranöses Septum</translation>
    </message>
    <message>
        <source>Depth at the NCC minus membranous septum</source>
        <translation>Tiefe am NCC minus membranöses Septum</translation>
    </message>
    <message>
        <source>Contact pressure index</source>
        <translation>Kontaktdruckindex</translation>
    </message>
    <message>
        <source>Right bundle branch block</source>
        <translation>Rechtsschenkelblock</translation>
    </message>
    <message>
        <source>Body surface above which mismatch is predicted</source>
        <translation>Körperoberfläche, ab der ein Mismatch vorhergesagt wird</translation>
    </message>
    <message>
        <source>any</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>≤ 0 % oversizing</source>
        <translation>≤ 0 % Oversizing</translation>
    </message>
    <message>
        <source>&lt; 8 % (first-generation valves, echo era)</source>
        <translation>&lt; 8 % (Klappen der ersten Generation, Echo-Ära)</translation>
    </message>
    <message>
        <source>≥ 20 % and moderate or severe LVOT calcium</source>
        <translation>≥ 20 % und mäßiger oder schwerer LVOT-Kalk</translation>
    </message>
    <message>
        <source>outside the device&apos;s range</source>
        <translation>außerhalb des Klappenbereichs</translation>
    </message>
    <message>
        <source>&lt; %1 or &gt; %2</source>
        <translation>&lt; %1 oder &gt; %2</translation>
    </message>
    <message>
        <source>height &lt; 12 mm and sinus &lt; 30 mm</source>
        <translation>Höhe &lt; 12 mm und Sinus &lt; 30 mm</translation>
    </message>
    <message>
        <source>height ≤ 11 mm and sinus ≤ 31 mm</source>
        <translation>Höhe ≤ 11 mm und Sinus ≤ 31 mm</translation>
    </message>
    <message>
        <source>height ≤ 15 mm and sinus ≤ 29 mm</source>
        <translation>Höhe ≤ 15 mm und Sinus ≤ 29 mm</translation>
    </message>
    <message>
        <source>&lt; 4 mm in valve-in-valve</source>
        <translation>&lt; 4 mm bei Valve-in-Valve</translation>
    </message>
    <message>
        <source>&lt; 2 mm in valve-in-valve</source>
        <translation>&lt; 2 mm bei Valve-in-Valve</translation>
    </message>
    <message>
        <source>&lt; 3 mm: pacemaker 30.3 %; 3–6 mm: 15.4 %; &gt; 6 mm: 6.3 %</source>
        <translation>&lt; 3 mm: Schrittmacher 30,3 %; 3–6 mm: 15,4 %; &gt; 6 mm: 6,3 %</translation>
    </message>
    <message>
        <source>none: 7.1 % new conduction abnormality; &lt; 2.5 mm: 18.8 %; ≥ 2.5 mm: 47.1 %</source>
        <translation>keine: 7,1 % neue Leitungsstörung; &lt; 2,5 mm: 18,8 %; ≥ 2,5 mm: 47,1 %</translation>
    </message>
    <message>
        <source>indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe</source>
        <translation>indizierte EOA ≤ 0,85 cm²/m² mäßig, ≤ 0,65 schwer; BMI ≥ 30: ≤ 0,70 mäßig, ≤ 0,55 schwer</translation>
    </message>
    <message>
        <source>VIVID valve-in-valve registry 2018; reference only, this is a native valve</source>
        <translation>VIVID-Register Valve-in-Valve 2018; nur zum Vergleich, dies ist eine native Klappe</translation>
    </message>
    <message>
        <source>VIVID classification, type IIIC</source>
        <translation>VIVID-Klassifikation, Typ IIIC</translation>
    </message>
    <message>
        <source>SCAI registries</source>
        <translation>SCAI-Register</translation>
    </message>
    <message>
        <source>membranous septum cohort, 653 patients</source>
        <translation>Kohorte zum membranösen Septum, 653 Patienten</translation>
    </message>
    <message>
        <source>membranous septum overlap cohort</source>
        <translation>Kohorte zur Überlappung des membranösen Septums</translation>
    </message>
    <message>
        <source>VARC-3; normal EOA by valve</source>
        <translation>VARC-3; normale EOA der Klappe</translation>
    </message>
    <message>
        <source>VARC-3; normal EOA by valve: %1</source>
        <translation>VARC-3; normale EOA der Klappe: %1</translation>
    </message>
    <message>
        <source>no published threshold; the device record</source>
        <translation>keine veröffentlichte Schwelle; Datensatz der Klappe</translation>
    </message>
    <message>
        <source>no published threshold; %1</source>
        <translation>keine veröffentlichte Schwelle; %1</translation>
    </message>
    <message>
        <source>Détaint 2009; Jilaihawi 2012 (3-D TOE)</source>
        <translation>Détaint 2009; Jilaihawi 2012 (3-D-TEE)</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>6,688 (44 obstructions)</source>
        <translation>6.688 (44 Obstruktionen)</translation>
    </message>
    <message>
        <source>1612 (37 obstructions)</source>
        <translation>1612 (37 Obstruktionen)</translation>
    </message>
    <message>
        <source>77, prospective</source>
        <translation>77, prospektiv</translation>
    </message>
    <message>
        <source>31 and 31, matched</source>
        <translation>31 und 31, gematcht</translation>
    </message>
    <message>
        <source>60 and 60, matched</source>
        <translation>60 und 60, gematcht</translation>
    </message>
    <message>
        <source>OR about 8.4 and 10.9</source>
        <translation>OR etwa 8,4 und 10,9</translation>
    </message>
    <message>
        <source>OR 6.5 and 2.7</source>
        <translation>OR 6,5 und 2,7</translation>
    </message>
    <message>
        <source>OR 8.18 and 3.58</source>
        <translation>OR 8,18 und 3,58</translation>
    </message>
    <message>
        <source>OR 2.8</source>
        <translation>OR 2,8</translation>
    </message>
    <message>
        <source>OR 3.5</source>
        <translation>OR 3,5</translation>
    </message>
    <message>
        <source>OR 0.22 per mm; in practice 30 flagged, 0 obstructed</source>
        <translation>OR 0,22 je mm; in der Praxis 30 gewarnt, 0 verschlossen</translation>
    </message>
    <message>
        <source>AUC 0.7–0.8</source>
        <translation>AUC 0,7–0,8</translation>
    </message>
    <message>
        <source>AUC 0.71–0.85</source>
        <translation>AUC 0,71–0,85</translation>
    </message>
    <message>
        <source>AUC 0.69 (0.55–0.82)</source>
        <translation>AUC 0,69 (0,55–0,82)</translation>
    </message>
    <message>
        <source>AUC 0.83 (0.72–0.94)</source>
        <translation>AUC 0,83 (0,72–0,94)</translation>
    </message>
    <message>
        <source>sensitivity 100 %, specificity 55.8 %</source>
        <translation>Sensitivität 100 %, Spezifität 55,8 %</translation>
    </message>
    <message>
        <source>sensitivity 100 %, specificity 95.7 %</source>
        <translation>Sensitivität 100 %, Spezifität 95,7 %</translation>
    </message>
    <message>
        <source>defined at 850 HU; measured here at %1</source>
        <translation>bei 850 HU definiert; hier bei %1 gemessen</translation>
    </message>
    <message>
        <source>needs the valve&apos;s nominal diameter, which is not published</source>
        <translation>braucht den Nenndurchmesser der Klappe, der nicht veröffentlicht ist</translation>
    </message>
    <message>
        <source>needs the valve&apos;s nominal area, which is not published</source>
        <translation>braucht die Nennfläche der Klappe, die nicht veröffentlicht ist</translation>
    </message>
    <message>
        <source>needs the annulus perimeter</source>
        <translation>braucht den Anulusumfang</translation>
    </message>
    <message>
        <source>needs the annulus area</source>
        <translation>braucht die Anulusfläche</translation>
    </message>
    <message>
        <source>needs the LVOT calcium</source>
        <translation>braucht den LVOT-Kalk</translation>
    </message>
    <message>
        <source>needs the LVOT calcium grade; %1 there</source>
        <translation>braucht den Grad des LVOT-Kalks; dort %1</translation>
    </message>
    <message>
        <source>no LVOT calcium</source>
        <translation>kein LVOT-Kalk</translation>
    </message>
    <message>
        <source>needs a flow simulation</source>
        <translation>braucht eine Strömungssimulation</translation>
    </message>
    <message>
        <source>needs a simulated deployment</source>
        <translation>braucht eine simulierte Implantation</translation>
    </message>
    <message>
        <source>needs the ECG</source>
        <translation>braucht das EKG</translation>
    </message>
    <message>
        <source>needs the height of the ostium</source>
        <translation>braucht die Höhe des Ostiums</translation>
    </message>
    <message>
        <source>needs the membranous septum: %1</source>
        <translation>braucht das membranöse Septum: %1</translation>
    </message>
    <message>
        <source>needs the depth at the NCC: %1</source>
        <translation>braucht die Tiefe am NCC: %1</translation>
    </message>
    <message>
        <source>derived from balloon-expandable valves only</source>
        <translation>nur aus ballonexpandierbaren Klappen abgeleitet</translation>
    </message>
    <message>
        <source>the annulus was not measured</source>
        <translation>der Anulus wurde nicht gemessen</translation>
    </message>
    <message>
        <source>no published range</source>
        <translation>kein publizierter Bereich</translation>
    </message>
    <message>
        <source>with a mean sinus of %1</source>
        <translation>bei mittlerem Sinus von %1</translation>
    </message>
    <message>
        <source>applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height</source>
        <translation>gilt für Valve-in-Valve mit Segeln über dem STJ; braucht die Höhe des Neo-Skirts</translation>
    </message>
    <message>
        <source>by the circle of the nominal diameter; no labelled area</source>
        <translation>aus dem Kreis des Nenndurchmessers; keine Flächenangabe</translation>
    </message>
    <message>
        <source>the normal EOA of this size is not published</source>
        <translation>die normale EOA dieser Größe ist nicht veröffentlicht</translation>
    </message>
    <message>
        <source>normal EOA of this size %1; severe above %2; BMI ≥ 30: %3; the body surface is not in the images</source>
        <translation>normale EOA dieser Größe %1; schwer ab %2; BMI ≥ 30: %3; die Körperoberfläche steht nicht in den Bildern</translation>
    </message>
    <message>
        <source>%1 and %2 m²</source>
        <translation>%1 und %2 m²</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>nothing measured: %1</source>
        <translation>nichts gemessen: %1</translation>
    </message>
    <message>
        <source>unstable: not measurable at %1 of %2 nearby landmark positions, so it has no interval</source>
        <translation>instabil: an %1 von %2 benachbarten Landmarkenlagen nicht messbar, daher ohne Intervall</translation>
    </message>
    <message>
        <source>%1 not measured: %2</source>
        <translation>%1 nicht gemessen: %2</translation>
    </message>
    <message>
        <source>annulus</source>
        <translation>Anulus</translation>
    </message>
    <message>
        <source>sinus</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>sinuses</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>sinotubular junction</source>
        <translation>sinotubulärer Übergang</translation>
    </message>
    <message>
        <source>sinuses and sinotubular junction</source>
        <translation>Sinus und sinotubulärer Übergang</translation>
    </message>
    <message>
        <source>ascending aorta</source>
        <translation>Aorta ascendens</translation>
    </message>
    <message>
        <source>membranous septum</source>
        <translation>membranöses Septum</translation>
    </message>
    <message>
        <source>%1 ostium diameter</source>
        <translation>%1-Ostium, Durchmesser</translation>
    </message>
    <message>
        <source>%1 lower edge</source>
        <translation>%1-Unterrand</translation>
    </message>
    <message>
        <source>the plane does not meet the segmented lumen</source>
        <translation>die Ebene trifft das segmentierte Lumen nicht</translation>
    </message>
    <message>
        <source>the section leaves the segmented region</source>
        <translation>der Schnitt verlässt das segmentierte Gebiet</translation>
    </message>
    <message>
        <source>no widening of the lumen above the annulus, so no sinus and no waist after it</source>
        <translation>keine Erweiterung des Lumens über dem Anulus, daher weder Sinus noch Taille darüber</translation>
    </message>
    <message>
        <source>no section parallel to the annulus between it and the sinotubular junction</source>
        <translation>kein Schnitt parallel zum Anulus zwischen ihm und dem sinotubulären Übergang</translation>
    </message>
    <message>
        <source>the segmented aorta ends below this level</source>
        <translation>die segmentierte Aorta endet unter dieser Höhe</translation>
    </message>
    <message>
        <source>its ostium was not found; place it by hand</source>
        <translation>das Ostium wurde nicht gefunden; von Hand setzen</translation>
    </message>
    <message>
        <source>the vessel&apos;s edge could not be followed</source>
        <translation>der Gefäßrand war nicht zu verfolgen</translation>
    </message>
    <message>
        <source>%1 leaves along the wall (slit ostium): its edge is uncertain</source>
        <translation>%1 geht entlang der Wand ab (Schlitzostium): Rand unsicher</translation>
    </message>
    <message>
        <source>the crest of the muscular septum is not marked; place it by hand</source>
        <translation>der Kamm des muskulären Septums ist nicht markiert; von Hand setzen</translation>
    </message>
    <message>
        <source>commissures not all known: cusp sectors are bounded half-way between the hinge points</source>
        <translation>nicht alle Kommissuren bekannt: Segelsektoren sind auf halbem Weg zwischen den Hinge-Punkten begrenzt</translation>
    </message>
    <message>
        <source>the aorta does not widen again after the sinuses: the sinotubular junction is taken where the area stops falling</source>
        <translation>die Aorta wird nach den Sinus nicht wieder weiter: Als sinotubulärer Übergang gilt, wo die Fläche nicht mehr abnimmt</translation>
    </message>
    <message>
        <source>hinge point %1 is missing; place it by hand</source>
        <translation>Hinge-Punkt %1 fehlt; von Hand setzen</translation>
    </message>
    <message>
        <source>the annulus contour bridges dents of %1 of its area: leaflet bases, or a plane that lies too high</source>
        <translation>die Anuluskontur überbrückt Einbuchtungen von %1 ihrer Fläche: Segelansätze oder eine zu hohe Ebene</translation>
    </message>
    <message>
        <source>the three hinge points lie almost on one line; move them apart</source>
        <translation>die drei Hinge-Punkte liegen fast auf einer Linie; auseinanderrücken</translation>
    </message>
    <message>
        <source>the segmentation has no centreline</source>
        <translation>die Segmentierung hat keine Mittellinie</translation>
    </message>
    <message>
        <source>fixed 850 HU</source>
        <translation>fest 850 HU</translation>
    </message>
    <message>
        <source>%1, given by the user</source>
        <translation>%1, vom Benutzer vorgegeben</translation>
    </message>
    <message>
        <source>%1: lumen mean + 4 SD (%2), since the blood itself reaches the fixed 850 HU</source>
        <translation>%1: Lumenmittel + 4 SD (%2), da das Blut selbst die festen 850 HU erreicht</translation>
    </message>
    <message>
        <source>voxels of %1: SCCT asks for 1 mm or less at the root</source>
        <translation>Voxel von %1: SCCT verlangt an der Wurzel höchstens 1 mm</translation>
    </message>
    <message>
        <source>the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown</source>
        <translation>die Herzphase ist nicht angegeben: Die Aufnahme ist vielleicht nicht EKG-getriggert, oder die Phase ist unbekannt</translation>
    </message>
    <message>
        <source>phase %1 is not systolic (%2 to %3): the annulus may measure too small</source>
        <translation>Phase %1 ist nicht systolisch (%2 bis %3): Der Anulus kann zu klein gemessen werden</translation>
    </message>
    <message>
        <source>geometry regularised: %1; corners would have been up to %2 off</source>
        <translation>Geometrie regularisiert: %1; Ecken hätten bis zu %2 danebengelegen</translation>
    </message>
    <message>
        <source>the files do not say that their values are Hounsfield units</source>
        <translation>die Dateien sagen nicht, dass ihre Werte Hounsfield-Einheiten sind</translation>
    </message>
    <message>
        <source>at least %1 file(s) of the source were not read, for example %2</source>
        <translation>mindestens %1 Datei(en) der Quelle wurden nicht gelesen, zum Beispiel %2</translation>
    </message>
    <message>
        <source>%1 file(s) of the source were not read, for example %2</source>
        <translation>%1 Datei(en) der Quelle wurden nicht gelesen, zum Beispiel %2</translation>
    </message>
    <message>
        <source>not DICOM: patient, scanner and acquisition are unknown, values are taken as HU</source>
        <translation>kein DICOM: Patient, Gerät und Aufnahme sind unbekannt, Werte gelten als HU</translation>
    </message>
    <message>
        <source>the file states a right-angled grid</source>
        <translation>die Datei gibt ein rechtwinkliges Gitter an</translation>
    </message>
    <message>
        <source>%1, resampled to a right-angled grid of %2 mm slices</source>
        <translation>%1, auf ein rechtwinkliges Gitter mit %2-mm-Schichten umgerechnet</translation>
    </message>
    <message>
        <source>gantry tilt of %1 and %2</source>
        <translation>Gantry-Kippung von %1 und %2</translation>
    </message>
    <message>
        <source>gantry tilt of %1</source>
        <translation>Gantry-Kippung von %1</translation>
    </message>
    <message>
        <source>%1 missing slice</source>
        <translation>%1 fehlende Schicht</translation>
    </message>
    <message>
        <source>%1 missing slices</source>
        <translation>%1 fehlende Schichten</translation>
    </message>
    <message>
        <source>uneven gaps of %1 to %2</source>
        <translation>ungleiche Abstände von %1 bis %2</translation>
    </message>
    <message>
        <source>slices that do not lie on a straight, parallel stack</source>
        <translation>Schichten, die keinen geraden, parallelen Stapel bilden</translation>
    </message>
    <message>
        <source>%1 (confidence %2)</source>
        <translation>%1 (Verlässlichkeit %2)</translation>
    </message>
    <message>
        <source>size on the label</source>
        <translation>Größe laut Etikett</translation>
    </message>
    <message>
        <source>recalled [M]</source>
        <translation>aus dem Gedächtnis [M]</translation>
    </message>
    <message>
        <source>recalled, uncertain [M]</source>
        <translation>aus dem Gedächtnis, unsicher [M]</translation>
    </message>
    <message>
        <source>recalled, not re-read [M]</source>
        <translation>aus dem Gedächtnis, nicht nachgelesen [M]</translation>
    </message>
    <message>
        <source>recalled, not re-read [M], approximate</source>
        <translation>aus dem Gedächtnis, nicht nachgelesen [M], ungefähr</translation>
    </message>
    <message>
        <source>inner skirt, recalled, not re-read [M]</source>
        <translation>innerer Skirt, aus dem Gedächtnis, nicht nachgelesen [M]</translation>
    </message>
    <message>
        <source>outer skirt, recalled, not re-read [M]</source>
        <translation>äußerer Skirt, aus dem Gedächtnis, nicht nachgelesen [M]</translation>
    </message>
    <message>
        <source>Wenaweser 2016, recalled, uncertain [M]</source>
        <translation>Wenaweser 2016, aus dem Gedächtnis, unsicher [M]</translation>
    </message>
    <message>
        <source>target 3 mm, instructions for use, recalled [M]</source>
        <translation>Ziel 3 mm, Gebrauchsanweisung, aus dem Gedächtnis [M]</translation>
    </message>
    <message>
        <source>public sizing tool [F-code]</source>
        <translation>öffentliches Sizing-Werkzeug [F-code]</translation>
    </message>
    <message>
        <source>derived from the nominal external area, D = √(4A/π) [D]</source>
        <translation>aus der äußeren Nennfläche, D = √(4A/π) [D]</translation>
    </message>
    <message>
        <source>labelled external area at nominal inflation, from a public sizing polynomial [F-code]</source>
        <translation>angegebene äußere Fläche bei Nennfüllung, aus einem öffentlichen Sizing-Polynom [F-code]</translation>
    </message>
    <message>
        <source>πd²/4, agrees with public sizing polynomials to 0.2 mm² [D]</source>
        <translation>πd²/4, stimmt mit öffentlichen Sizing-Polynomen auf 0,2 mm² überein [D]</translation>
    </message>
    <message>
        <source>Medtronic instructions for use, EVPROPLUS-US [F]</source>
        <translation>Gebrauchsanweisung Medtronic, EVPROPLUS-US [F]</translation>
    </message>
    <message>
        <source>Medtronic instructions for use, PRO+ and FX, InLine sheath [F]</source>
        <translation>Gebrauchsanweisung Medtronic, PRO+ und FX, InLine-Schleuse [F]</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F]</source>
        <translation>Gebrauchsanweisung SAPIEN 3, IPR2017-00444 Ex. 2032 [F]</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], area-derived</source>
        <translation>Gebrauchsanweisung SAPIEN 3, IPR2017-00444 Ex. 2032 [F], aus der Fläche</translation>
    </message>
    <message>
        <source>SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], expanded</source>
        <translation>Gebrauchsanweisung SAPIEN 3, IPR2017-00444 Ex. 2032 [F], expandiert</translation>
    </message>
    <message>
        <source>Myval sizing table, public code and second-hand slides [F-code/F2]</source>
        <translation>Myval-Größentabelle, öffentlicher Code und Folien aus zweiter Hand [F-code/F2]</translation>
    </message>
    <message>
        <source>Abbott Navitor sizing table [F]</source>
        <translation>Größentabelle Abbott Navitor [F]</translation>
    </message>
    <message>
        <source>Boston Scientific size table [F]</source>
        <translation>Größentabelle Boston Scientific [F]</translation>
    </message>
    <message>
        <source>%1, two independent public transcriptions agree [F-code]</source>
        <translation>%1, zwei unabhängige öffentliche Abschriften stimmen überein [F-code]</translation>
    </message>
    <message>
        <source>talk transcription, %1, second-hand; labelled perimeter over π [F2]</source>
        <translation>Vortragsmitschrift, %1, aus zweiter Hand; angegebener Umfang durch π [F2]</translation>
    </message>
    <message>
        <source>talk transcription, %1, second-hand [F2]</source>
        <translation>Vortragsmitschrift, %1, aus zweiter Hand [F2]</translation>
    </message>
    <message>
        <source>30-day mean in aortic regurgitation, %1, second-hand [F2]</source>
        <translation>30-Tage-Mittel bei Aorteninsuffizienz, %1, aus zweiter Hand [F2]</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 Flächenübergröße (90-%-Intervall %2 bis %3) bei mittlerem LVOT-Kalk: Die Rupturregel (Barbanti 2013) ist erfüllt</translation>
    </message>
    <message>
        <source>%1 area oversizing with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 Flächenübergröße bei mittlerem LVOT-Kalk: Die Rupturregel (Barbanti 2013) ist erfüllt</translation>
    </message>
    <message>
        <source>%1 area oversizing (90 % interval %2 to %3) with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 Flächenübergröße (90-%-Intervall %2 bis %3) bei schwerem LVOT-Kalk: Die Rupturregel (Barbanti 2013) ist erfüllt</translation>
    </message>
    <message>
        <source>%1 area oversizing with severe LVOT calcium: the rupture rule (Barbanti 2013) is met</source>
        <translation>%1 Flächenübergröße bei schwerem LVOT-Kalk: Die Rupturregel (Barbanti 2013) ist erfüllt</translation>
    </message>
    <message>
        <source>LVOT calcium graded none</source>
        <translation>LVOT-Kalk: keiner</translation>
    </message>
    <message>
        <source>LVOT calcium graded mild</source>
        <translation>LVOT-Kalk: leicht</translation>
    </message>
    <message>
        <source>LVOT calcium graded moderate</source>
        <translation>LVOT-Kalk: mittel</translation>
    </message>
    <message>
        <source>LVOT calcium graded severe</source>
        <translation>LVOT-Kalk: schwer</translation>
    </message>
    <message>
        <source>Calcium protrusion at the annulus</source>
        <translation>Vorragen des Kalks am Anulus</translation>
    </message>
    <message>
        <source>&gt; 4 mm (c = 0.70)</source>
        <translation>&gt; 4 mm (c = 0,70)</translation>
    </message>
    <message>
        <source>nodules: %1, the longest %2, below %3 of the perimeter</source>
        <translation>Knoten: %1, der längste %2, unter %3 des Umfangs</translation>
    </message>
    <message>
        <source>the mean of the blood is not known</source>
        <translation>der Mittelwert des Blutes ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 lies within the blood&apos;s own spread (%2 ± %3)</source>
        <translation>%1 liegt in der Streuung des Blutes selbst (%2 ± %3)</translation>
    </message>
    <message>
        <source>no threshold of one&apos;s own is given</source>
        <translation>keine eigene Schwelle angegeben</translation>
    </message>
    <message>
        <source>calcium not measured: %1</source>
        <translation>Kalk nicht gemessen: %1</translation>
    </message>
    <message>
        <source>not measured by the version that saved this plan; measure again</source>
        <translation>von der Version, die diesen Plan gespeichert hat, nicht gemessen; neu messen</translation>
    </message>
    <message>
        <source>needs the Sievers type, which a person states</source>
        <translation>braucht den Sievers-Typ, den ein Mensch angibt</translation>
    </message>
    <message>
        <source>needs the free edge of the raphe; place it by hand</source>
        <translation>braucht den freien Rand der Raphe; von Hand setzen</translation>
    </message>
    <message>
        <source>a valve without raphe has two commissures of its own, which are not marked</source>
        <translation>eine Klappe ohne Raphe hat zwei eigene Kommissuren, die nicht markiert sind</translation>
    </message>
    <message>
        <source>a valve with two raphes has one true commissure only</source>
        <translation>eine Klappe mit zwei Raphen hat nur eine echte Kommissur</translation>
    </message>
    <message>
        <source>two raphes: the calcium of one is not told from the other&apos;s</source>
        <translation>zwei Raphen: der Kalk der einen ist von dem der anderen nicht zu trennen</translation>
    </message>
    <message>
        <source>there is no raphe</source>
        <translation>es gibt keine Raphe</translation>
    </message>
    <message>
        <source>LIRA is defined for valves with a raphe</source>
        <translation>LIRA ist für Klappen mit Raphe definiert</translation>
    </message>
    <message>
        <source>needs the calcium volume</source>
        <translation>braucht das Kalkvolumen</translation>
    </message>
    <message>
        <source>%1 − 1 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 1 (Kalk) − 1 (Länge der Raphe) − %2 (Kalk auf der Raphe)</translation>
    </message>
    <message>
        <source>%1 − 1 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 1 (Kalk) − 0 (Länge der Raphe) − %2 (Kalk auf der Raphe)</translation>
    </message>
    <message>
        <source>%1 − 0 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 0 (Kalk) − 1 (Länge der Raphe) − %2 (Kalk auf der Raphe)</translation>
    </message>
    <message>
        <source>%1 − 0 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)</source>
        <translation>%1 − 0 (Kalk) − 0 (Länge der Raphe) − %2 (Kalk auf der Raphe)</translation>
    </message>
    <message>
        <source>the segmentation was %1</source>
        <translation>die Segmentierung wurde %1</translation>
    </message>
    <message>
        <source>edited by hand (1 stroke)</source>
        <translation>von Hand bearbeitet (1 Strich)</translation>
    </message>
    <message>
        <source>edited by hand (%1 strokes)</source>
        <translation>von Hand bearbeitet (%1 Striche)</translation>
    </message>
    <message>
        <source>%1; edited by hand (1 stroke)</source>
        <translation>%1; von Hand bearbeitet (1 Strich)</translation>
    </message>
    <message>
        <source>%1; edited by hand (%2 strokes)</source>
        <translation>%1; von Hand bearbeitet (%2 Striche)</translation>
    </message>
    <message>
        <source>built by hand from %1 points, wall fitted to the CT</source>
        <translation>von Hand aus %1 Punkten aufgebaut, Wand an das CT angepasst</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters</source>
        <translation>von Hand aus %1 Punkten aufgebaut, mit den angegebenen Durchmessern</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters: the CT shows no wall there</source>
        <translation>von Hand aus %1 Punkten aufgebaut, mit den angegebenen Durchmessern: Das CT zeigt dort keine Wand</translation>
    </message>
    <message>
        <source>built by hand from %1 points, with the given diameters: too little contrast to see the wall</source>
        <translation>von Hand aus %1 Punkten aufgebaut, mit den angegebenen Durchmessern: zu wenig Kontrast, um die Wand zu sehen</translation>
    </message>
    <message>
        <source>metal all around the root (%1 above %2): a valve or a ring seems to be implanted already; the annulus is the lumen that the scan shows, not the native one</source>
        <translation>Metall rings um die Wurzel (%1 über %2): Eine Klappe oder ein Ring scheint bereits implantiert zu sein; der Anulus ist das Lumen, wie die Aufnahme es zeigt, nicht der native</translation>
    </message>
    <message>
        <source>metal at the root (%1 above %2): check every contour for its streaks</source>
        <translation>Metall an der Wurzel (%1 über %2): Jede Kontur auf seine Streifen prüfen</translation>
    </message>
    <message>
        <source>metal at the root cannot be told from calcium</source>
        <translation>Metall an der Wurzel ist von Kalk nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>the root points to the feet: the scan&apos;s orientation seems to be mislabelled</source>
        <translation>Die Wurzel zeigt zu den Füßen: Die Ausrichtung der Aufnahme scheint falsch bezeichnet zu sein</translation>
    </message>
    <message>
        <source>the root leans to the left: the scan seems to be mirrored or mislabelled, or the heart lies on the right side</source>
        <translation>Die Wurzel neigt sich nach links: Die Aufnahme scheint gespiegelt oder falsch bezeichnet zu sein, oder das Herz liegt rechts</translation>
    </message>
    <message>
        <source>the aorta does not fork within the scan</source>
        <translation>die Aorta teilt sich nicht innerhalb der Aufnahme</translation>
    </message>
    <message>
        <source>the scan ends right below the aortic fork</source>
        <translation>die Aufnahme endet gleich unter der Aortengabel</translation>
    </message>
    <message>
        <source>no artery of this side leaves the scan at its lower end</source>
        <translation>keine Arterie dieser Seite verlässt die Aufnahme am unteren Ende</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to the point given in the groin</source>
        <translation>kein Weg des Blutes von der Aorta zum angegebenen Punkt in der Leiste</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in the femoral artery may help</source>
        <translation>kein Weg des Blutes von der Aorta zu dieser Leiste (verschlossen oder zu wenig Kontrast); ein Punkt in der Femoralarterie kann helfen</translation>
    </message>
    <message>
        <source>the other side was not found: the aortic fork is taken where the lumen narrows</source>
        <translation>die andere Seite wurde nicht gefunden: als Aortengabel gilt, wo sich das Lumen verengt</translation>
    </message>
    <message>
        <source>no femoral head in the scan, which ends %1 below the aortic fork</source>
        <translation>kein Femurkopf in der Aufnahme, sie endet %1 unter der Aortengabel</translation>
    </message>
    <message>
        <source>the origin of the internal iliac artery was not found</source>
        <translation>der Abgang der A. iliaca interna wurde nicht gefunden</translation>
    </message>
    <message>
        <source>the artery&apos;s wall does not show here</source>
        <translation>die Arterienwand ist hier nicht zu sehen</translation>
    </message>
    <message>
        <source>the artery is not in the scan</source>
        <translation>die Arterie ist nicht in der Aufnahme</translation>
    </message>
    <message>
        <source>the artery was not followed to the femoral head&apos;s level</source>
        <translation>die Arterie wurde nicht bis zur Höhe des Femurkopfs verfolgt</translation>
    </message>
    <message>
        <source>too little of the aorta above its fork is in the scan</source>
        <translation>zu wenig der Aorta über ihrer Gabel ist in der Aufnahme</translation>
    </message>
    <message>
        <source>measured only from a point given in the artery</source>
        <translation>wird nur von einem in der Arterie angegebenen Punkt aus gemessen</translation>
    </message>
    <message>
        <source>no way of the blood from the aorta to the point given</source>
        <translation>kein Weg des Blutes von der Aorta zum angegebenen Punkt</translation>
    </message>
    <message>
        <source>the point given lies in the aorta, not in an artery from it</source>
        <translation>der angegebene Punkt liegt in der Aorta, nicht in einer Arterie aus ihr</translation>
    </message>
    <message>
        <source>the catalogue knows no sheath for this device</source>
        <translation>der Katalog kennt keine Schleuse für diese Klappe</translation>
    </message>
    <message>
        <source>not recorded in the sources of these rules</source>
        <translation>in den Quellen dieser Regeln nicht vermerkt</translation>
    </message>
    <message>
        <source>right side, the wider one</source>
        <translation>rechte Seite, die weitere</translation>
    </message>
    <message>
        <source>left side, the wider one</source>
        <translation>linke Seite, die weitere</translation>
    </message>
    <message>
        <source>the instructions&apos; smallest vessel is not in the catalogue</source>
        <translation>das kleinste Gefäß der Gebrauchsanweisung steht nicht im Katalog</translation>
    </message>
    <message>
        <source>Smallest diameter of the access route</source>
        <translation>Kleinster Durchmesser des Zugangswegs</translation>
    </message>
    <message>
        <source>Instructions for use</source>
        <translation>Gebrauchsanweisung</translation>
    </message>
    <message>
        <source>the instructions for use</source>
        <translation>die Gebrauchsanweisung</translation>
    </message>
    <message>
        <source>left and right are in doubt; review the three hinge points to have it measured</source>
        <translation>Links und rechts sind in Zweifel; die drei Hinge-Punkte prüfen, damit es gemessen wird</translation>
    </message>
    <message>
        <source>outer surface shown on %1 of the root: %2 assumed (literature 1.5–2.5)</source>
        <translation>Außenfläche auf %1 der Wurzel gezeigt: %2 angenommen (Literatur 1,5–2,5)</translation>
    </message>
    <message>
        <source>median where fat borders it, %1 of the root</source>
        <translation>Median, wo Fett angrenzt, %1 der Wurzel</translation>
    </message>
    <message>
        <source>only %1 of it could be followed</source>
        <translation>nur %1 davon ließen sich verfolgen</translation>
    </message>
    <message>
        <source>it touches the scan&apos;s edge: the part that is covered</source>
        <translation>reicht an den Rand der Aufnahme: der abgedeckte Teil</translation>
    </message>
    <message>
        <source>the left ventricle&apos;s cavity is not found</source>
        <translation>die Höhle des linken Ventrikels ist nicht gefunden</translation>
    </message>
    <message>
        <source>its outer edge shows in %1 of the directions only</source>
        <translation>der Außenrand zeigt sich nur in %1 der Richtungen</translation>
    </message>
    <message>
        <source>the scan does not cover it</source>
        <translation>von der Aufnahme nicht abgedeckt</translation>
    </message>
    <message>
        <source>no blood pool told from muscle there: %1 where it should lie, muscle %2</source>
        <translation>dort kein Blut vom Muskel zu unterscheiden: %1 am erwarteten Ort, Muskel %2</translation>
    </message>
    <message>
        <source>no trunk is seen to leave the sinus</source>
        <translation>kein Stamm verlässt sichtbar den Sinus</translation>
    </message>
    <message>
        <source>the trunk fades at the wall</source>
        <translation>der Stamm verliert sich an der Wand</translation>
    </message>
    <message>
        <source>followed for %1: narrowed, calcified or blurred beyond</source>
        <translation>auf %1 verfolgt: danach eng, verkalkt oder unscharf</translation>
    </message>
    <message>
        <source>the leaflets end below the ostium</source>
        <translation>die Segel enden unter dem Ostium</translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ: VTSTJ decides</source>
        <translation>die Segel reichen über den STJ: VTSTJ entscheidet</translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ, which is wide: VTC decides</source>
        <translation>die Segel reichen über den STJ, der weit ist: VTC entscheidet</translation>
    </message>
    <message>
        <source>the leaflets end between ostium and STJ: VTC decides</source>
        <translation>die Segel enden zwischen Ostium und STJ: VTC entscheidet</translation>
    </message>
    <message>
        <source>needs the segmented root</source>
        <translation>braucht die segmentierte Wurzel</translation>
    </message>
    <message>
        <source>the wall of the risk zone is not in the segmentation</source>
        <translation>die Wand der Risikozone fehlt in der Segmentierung</translation>
    </message>
    <message>
        <source>cylinder as the CT shows the frame</source>
        <translation>Zylinder, wie das CT den Rahmen zeigt</translation>
    </message>
    <message>
        <source>no device %1 in the catalogue (redo): see `opentavr devices list`</source>
        <translation>kein Produkt %1 im Katalog (Redo): siehe `opentavr devices list`</translation>
    </message>
    <message>
        <source>a neo-skirt of %1 does not lie on this frame (%2): %3 above its inflow</source>
        <translation>ein Neo-Skirt von %1 liegt nicht auf diesem Rahmen (%2): %3 über dem Einstrom</translation>
    </message>
    <message>
        <source>a neo-skirt of %1 does not lie on this frame: %2 above its inflow</source>
        <translation>ein Neo-Skirt von %1 liegt nicht auf diesem Rahmen: %2 über dem Einstrom</translation>
    </message>
    <message>
        <source>its end towards the aorta is a guess: the hinge points are not known</source>
        <translation>das Ende zur Aorta hin ist geschätzt: die Hinge-Punkte sind nicht bekannt</translation>
    </message>
    <message>
        <source>the edge of its lumen does not show</source>
        <translation>der Rand des Lumens ist nicht zu sehen</translation>
    </message>
    <message>
        <source>needs three hinge points and three commissures</source>
        <translation>braucht drei Hinge-Punkte und drei Kommissuren</translation>
    </message>
    <message>
        <source>not sought in a quick measurement</source>
        <translation>in einer schnellen Messung nicht gesucht</translation>
    </message>
    <message>
        <source>metal at the root hides the leaflets</source>
        <translation>Metall an der Wurzel verdeckt die Segel</translation>
    </message>
    <message>
        <source>too little contrast: blood is only %1 above leaflet tissue</source>
        <translation>zu wenig Kontrast: Blut liegt nur %1 über dem Segelgewebe</translation>
    </message>
    <message>
        <source>calcium hides the leaflet</source>
        <translation>Kalk verdeckt das Segel</translation>
    </message>
    <message>
        <source>the leaflet shows in too little of its surface (%1)</source>
        <translation>das Segel ist auf zu wenig seiner Fläche zu sehen (%1)</translation>
    </message>
    <message>
        <source>the leaflet does not stand out of the noise</source>
        <translation>das Segel hebt sich nicht vom Rauschen ab</translation>
    </message>
    <message>
        <source>a fused cusp of a bicuspid valve: the raphe takes the place of its free edge</source>
        <translation>ein verschmolzenes Segel einer bikuspiden Klappe: an der Stelle seines freien Rands steht die Raphe</translation>
    </message>
    <message>
        <source>the free edge shows in too few places</source>
        <translation>der freie Rand ist an zu wenigen Stellen zu sehen</translation>
    </message>
    <message>
        <source>the valve is closed: the leaflets touch where the free edge lies</source>
        <translation>die Klappe ist geschlossen: die Segel berühren sich am freien Rand</translation>
    </message>
    <message>
        <source>the gap to the wall beside the ostium (VTA) decides</source>
        <translation>der Abstand zur Wand neben dem Ostium (VTA) entscheidet</translation>
    </message>
    <message>
        <source>the hinge points run the wrong way round: two of them seem to be exchanged</source>
        <translation>die Hinge-Punkte laufen verkehrt herum: zwei von ihnen scheinen vertauscht</translation>
    </message>
    <message>
        <source>the hinge points run the wrong way round</source>
        <translation>die Hinge-Punkte laufen verkehrt herum</translation>
    </message>
    <message>
        <source>noise of %1: the right heart&apos;s edges do not hold</source>
        <translation>Rauschen von %1: die Ränder des rechten Herzens sind nicht verlässlich</translation>
    </message>
    <message>
        <source>median over %1 free of calcium</source>
        <translation>Median über %1 ohne Kalk</translation>
    </message>
    <message>
        <source>the leaflet ends too early: its free edge seems to be lost</source>
        <translation>das Segel endet zu früh: sein freier Rand scheint verloren</translation>
    </message>
    <message>
        <source>this scan is of another examination than the plan&apos;s CT: check that it is the same patient</source>
        <translation>diese Aufnahme gehört zu einer anderen Untersuchung als das CT der Planung: prüfen, ob es derselbe Patient ist</translation>
    </message>
    <message>
        <source>the hinge point %1 lies %2 off the annulus contour: check both</source>
        <translation>der Hinge-Punkt %1 liegt %2 neben der Anuluskontur: beide prüfen</translation>
    </message>
    <message>
        <source>the axes of annulus and sinotubular junction differ by %1: one of the two planes seems to be wrong</source>
        <translation>die Achsen von Anulus und sinotubulärem Übergang weichen um %1 voneinander ab: eine der beiden Ebenen scheint falsch zu sein</translation>
    </message>
    <message>
        <source>the plane of the largest sinus area lies %1 above the sinotubular junction: check both</source>
        <translation>die Ebene der größten Sinusfläche liegt %1 über dem sinotubulären Übergang: beide prüfen</translation>
    </message>
    <message>
        <source>the plane of the largest sinus area lies only %1 below the sinotubular junction: check both</source>
        <translation>die Ebene der größten Sinusfläche liegt nur %1 unter dem sinotubulären Übergang: beide prüfen</translation>
    </message>
    <message>
        <source>no left ventricle is found below this root although the scan covers the place: it may be another vessel, or the scan is mirrored or mislabelled</source>
        <translation>unter dieser Wurzel findet sich kein linker Ventrikel, obwohl die Aufnahme die Stelle zeigt: Es kann ein anderes Gefäß sein, oder die Aufnahme ist gespiegelt oder falsch beschriftet</translation>
    </message>
    <message>
        <source>neighbouring slices are %1 apart sideways, %2 from the annulus: the patient moved or the gating slipped; every contour across it is in doubt</source>
        <translation>benachbarte Schichten sind seitlich um %1 gegeneinander versetzt, %2 vom Anulus: Der Patient hat sich bewegt, oder die EKG-Triggerung ist gesprungen; jede Kontur darüber ist fraglich</translation>
    </message>
    <message>
        <source>the root itself is in doubt; review the three hinge points to have it measured</source>
        <translation>die Wurzel selbst ist fraglich; prüfen Sie die drei Hinge-Punkte, damit es gemessen wird</translation>
    </message>
    <message>
        <source>the heart was not segmented: %1</source>
        <translation>das Herz wurde nicht segmentiert: %1</translation>
    </message>
    <message>
        <source>Leaflet %1 above the ostium, and VTC ≤ 4 mm or its calcium &gt; 600 mm³</source>
        <translation>Segel %1 über dem Ostium und VTC ≤ 4 mm oder sein Kalk &gt; 600 mm³</translation>
    </message>
    <message>
        <source>AUC 0.93</source>
        <translation>AUC 0,93</translation>
    </message>
    <message>
        <source>AUC 0.94</source>
        <translation>AUC 0,94</translation>
    </message>
    <message>
        <source>no LVOT calcium above the detection limit of %1</source>
        <translation>kein LVOT-Kalk über der Nachweisgrenze von %1</translation>
    </message>
    <message>
        <source>none above the detection limit of %1</source>
        <translation>keiner über der Nachweisgrenze von %1</translation>
    </message>
    <message>
        <source>the leaflet %1 was not measured: %2</source>
        <translation>das Segel %1 wurde nicht gemessen: %2</translation>
    </message>
    <message>
        <source>no gap left beside the valve; calcium of the leaflet: %1</source>
        <translation>kein Abstand neben der Klappe; Kalk des Segels: %1</translation>
    </message>
    <message>
        <source>VTC %1; calcium of the leaflet: %2</source>
        <translation>VTC %1; Kalk des Segels: %2</translation>
    </message>
    <message>
        <source>calcium of the leaflet: %1</source>
        <translation>Kalk des Segels: %1</translation>
    </message>
    <message>
        <source>Sheath to artery ratio, whole way</source>
        <translation>Verhältnis Schleuse zu Arterie, ganzer Weg</translation>
    </message>
    <message>
        <source>1.00 with calcium of the wall</source>
        <translation>1,00 mit Wandkalk</translation>
    </message>
    <message>
        <source>1.05; 1.00 with calcium of the wall</source>
        <translation>1,05; 1,00 mit Wandkalk</translation>
    </message>
    <message>
        <source>only a part of the way to the groin was measured</source>
        <translation>nur ein Teil des Wegs zur Leiste wurde gemessen</translation>
    </message>
    <message>
        <source>not checked to be of the same patient: the study&apos;s record of its own scan cannot be read</source>
        <translation>nicht geprüft, ob derselbe Patient: der Eintrag der Studie über ihre eigene Aufnahme ist nicht lesbar</translation>
    </message>
    <message>
        <source>not checked to be of the same patient: one of the two scans states no patient identifier</source>
        <translation>nicht geprüft, ob derselbe Patient: eine der beiden Aufnahmen nennt keine Patientenkennung</translation>
    </message>
    <message>
        <source>the frame ends %1 below the ostium&apos;s centre, at whose level VTC is measured</source>
        <translation>der Rahmen endet %1 unter der Ostiummitte, auf deren Höhe VTC gemessen wird</translation>
    </message>
    <message>
        <source>the frame begins %1 above the ostium&apos;s centre, at whose level VTC is measured</source>
        <translation>der Rahmen beginnt %1 über der Ostiummitte, auf deren Höhe VTC gemessen wird</translation>
    </message>
    <message>
        <source>no gap is left: the undeformed valve reaches %1 beyond the wall here</source>
        <translation>kein Abstand bleibt: die unverformte Klappe reicht hier %1 über die Wand hinaus</translation>
    </message>
    <message>
        <source>%1 of the risk zone&apos;s wall is not in the segmentation</source>
        <translation>%1 der Wand der Risikozone liegen nicht in der Segmentierung</translation>
    </message>
    <message>
        <source>no nodule of %1 or more below the annulus plane</source>
        <translation>kein Herd von %1 oder mehr unter der Anulusebene</translation>
    </message>
    <message>
        <source>the height of leaflet %1 was not measured: %2</source>
        <translation>die Höhe des Segels %1 wurde nicht gemessen: %2</translation>
    </message>
    <message>
        <source>right side, the one with more room</source>
        <translation>rechte Seite, die mit mehr Platz</translation>
    </message>
    <message>
        <source>left side, the one with more room</source>
        <translation>linke Seite, die mit mehr Platz</translation>
    </message>
    <message>
        <source>the leaflets reach above the STJ, which may be narrow: VTC decides</source>
        <translation>die Segel reichen über den STJ, der eng sein kann: VTC entscheidet</translation>
    </message>
    <message>
        <source>the crest lies at or above the annulus plane: a very short septum, or a wrong point</source>
        <translation>die Septumkante liegt in oder über der Anulusebene: ein sehr kurzes Septum oder ein falscher Punkt</translation>
    </message>
    <message>
        <source>the neo-skirt ends below the ostium&apos;s centre: no wall above it is judged</source>
        <translation>der Neo-Skirt endet unter der Mitte des Ostiums: Darüber wird keine Wand beurteilt</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Probability of lying in range: %1</source>
        <translation>Wahrscheinlichkeit, im Bereich zu liegen: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Move the crosshair to the place and press “Place at crosshair”.</source>
        <translation>Fadenkreuz an die Stelle bewegen und „Am Fadenkreuz setzen“ drücken.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>Position %1 mm (LPS), standard deviation %2 in each axis</source>
        <translation>Position %1 mm (LPS), Standardabweichung %2 je Achse</translation>
    </message>
    <message>
        <source>%1 R–R</source>
        <translation>%1 R–R</translation>
    </message>
    <message>
        <source>geometry accepted</source>
        <translation>Geometrie in Ordnung</translation>
    </message>
    <message>
        <source>regularised: %1 (largest corner error %2)</source>
        <translation>regularisiert: %1 (größter Eckenfehler %2)</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Oversizing</source>
        <translation>Oversizing</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Base rate: %1</source>
        <translation>Grundrate: %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Slice spacing</source>
        <translation>Schichtabstand</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Called bicuspid: sizing methods may disagree</source>
        <translation>Bikuspid genannt: Größenverfahren können abweichen</translation>
    </message>
    <message>
        <source>Double click: rehearse this valve.</source>
        <translation>Doppelklick: diese Klappe proben.</translation>
    </message>
    <message>
        <source>%1: not measured, %2</source>
        <translation>%1: nicht gemessen, %2</translation>
    </message>
    <message>
        <source>%1: %2, valve %3</source>
        <translation>%1: %2, Klappe %3</translation>
    </message>
    <message>
        <source>Annulus, intercommissural distance, CASPER, LIRA and circle sizes may disagree: they stand side by side in the sizing table, and none is preferred. The published risk rules come from tricuspid valves.</source>
        <translation>Größen nach Anulus, interkommissuralem Abstand, CASPER, LIRA und Kreis können einander widersprechen: Sie stehen in der Größentabelle nebeneinander, keine ist bevorzugt. Die veröffentlichten Risikoregeln stammen von trikuspiden Klappen.</translation>
    </message>
    <message>
        <source>I C L ○</source>
        <translation>I C L ○</translation>
    </message>
    <message>
        <source>Probability of lying in range, hinge points unreviewed: %1</source>
        <translation>Wahrscheinlichkeit, im Bereich zu liegen, Hinge-Punkte ungeprüft: %1</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>lumen %1, calcium above %2</source>
        <translation>Lumen %1, Kalk über %2</translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s), all reviewed</source>
        <translation>
            <numerusform>%n Landmarke, geprüft</numerusform>
            <numerusform>%n Landmarken, alle geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landmark(s) to review</source>
        <translation>
            <numerusform>%n Landmarke zu prüfen</numerusform>
            <numerusform>%n Landmarken zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>annulus %1, perimeter %2</source>
        <translation>Anulus %1, Umfang %2</translation>
    </message>
    <message numerus="yes">
        <source>%n valve(s) in range</source>
        <translation>
            <numerusform>%n Klappe im Bereich</numerusform>
            <numerusform>%n Klappen im Bereich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) high</source>
        <translation>
            <numerusform>%n Risiko hoch</numerusform>
            <numerusform>%n Risiken hoch</numerusform>
        </translation>
    </message>
    <message>
        <source>none high</source>
        <translation>keines hoch</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Größenwahl</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Implantat</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>none high, %1 of %2 not assessed</source>
        <translation>keines hoch, %1 von %2 nicht beurteilt</translation>
    </message>
</context>
<context>
    <name>tavr::CasePanel</name>
    <message>
        <source>Depth below %1</source>
        <translation>Tiefe unter %1</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Größenwahl</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Place at crosshair</source>
        <translation>Am Fadenkreuz setzen</translation>
    </message>
    <message>
        <source>Rehearsed valve</source>
        <translation>Geprobte Klappe</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Klappe</translation>
    </message>
    <message>
        <source>Depth below annulus</source>
        <translation>Tiefe unter dem Anulus</translation>
    </message>
    <message>
        <source>Inflow below the annulus plane on the side of the NCC; positive into the ventricle.</source>
        <translation>Einstrom unter der Anulusebene auf der Seite der NCC; positiv in den Ventrikel.</translation>
    </message>
    <message>
        <source>Bicuspid valve</source>
        <translation>Bikuspide Klappe</translation>
    </message>
    <message>
        <source>As the reader calls it: nothing here assesses the morphology. Kept with the plan; sizing and report then carry the cautions of a bicuspid valve.</source>
        <translation>Wie der Befunder sie nennt: Die Morphologie wird hier nicht beurteilt. Wird mit dem Plan gespeichert; Größenwahl und Bericht tragen dann die Hinweise für bikuspide Klappen.</translation>
    </message>
    <message>
        <source>Depth: inflow below each hinge point along the annulus axis.
VTC, virtual valve to coronary: from the valve&apos;s surface to the ostium&apos;s centre, at its level, at right angles to the axis.
VTSTJ, valve to sinotubular junction: the smallest such gap over the junction&apos;s contour.
Negative: the rigid frame reaches through the wall.</source>
        <translation>Tiefe: Einstrom unter jedem Hinge-Punkt, entlang der Anulusachse.
VTC, virtuelle Klappe bis Koronarie: von der Oberfläche der Klappe zur Mitte des Ostiums, auf dessen Höhe, senkrecht zur Achse.
VTSTJ, Klappe bis sinotubulärer Übergang: der kleinste solche Abstand über dessen Kontur.
Negativ: Der starre Rahmen reicht durch die Wand.</translation>
    </message>
    <message>
        <source>Sievers type as the reader calls it: the cusps that are fused tell the true commissures.</source>
        <translation>Sievers-Typ nach dem Befunder: Die verwachsenen Segel bestimmen die echten Kommissuren.</translation>
    </message>
    <message>
        <source>Calcium threshold</source>
        <translation>Kalkschwelle</translation>
    </message>
    <message>
        <source>By which threshold calcium counts. The volumes of all rules stand side by side in the table; they must not be mixed. A rule inside the blood&apos;s own spread cannot be applied.</source>
        <translation>Nach welcher Schwelle Kalk zählt. Die Volumina aller Regeln stehen in der Tabelle nebeneinander; sie dürfen nicht gemischt werden. Eine Regel in der Streuung des Blutes ist nicht anwendbar.</translation>
    </message>
    <message>
        <source>Threshold of one&apos;s own</source>
        <translation>Eigene Schwelle</translation>
    </message>
    <message>
        <source>own threshold</source>
        <translation>eigene Schwelle</translation>
    </message>
    <message>
        <source>C-arm</source>
        <translation>C-Bogen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>LVOT below the annulus</source>
        <translation>LVOT unter dem Anulus</translation>
    </message>
    <message>
        <source>At which distance below the annulus plane the LVOT is measured.</source>
        <translation>In welchem Abstand unter der Anulusebene der LVOT gemessen wird.</translation>
    </message>
</context>
<context>
    <name>tavr::CaseSession</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>This study is already open in this window.</source>
        <translation>Diese Studie ist in diesem Fenster bereits geöffnet.</translation>
    </message>
    <message>
        <source>Recover changes</source>
        <translation>Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Access route measured and saved.</source>
        <translation>Zugangsweg gemessen und gespeichert.</translation>
    </message>
    <message>
        <source>Heart segmented and saved.</source>
        <translation>Herz segmentiert und gespeichert.</translation>
    </message>
    <message>
        <source>Other phase measured and saved.</source>
        <translation>Andere Phase gemessen und gespeichert.</translation>
    </message>
</context>
<context>
    <name>tavr::CaseViews</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronar</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>Annulus plane</source>
        <translation>Anulusebene</translation>
    </message>
    <message>
        <source>Long axis 1</source>
        <translation>Lange Achse 1</translation>
    </message>
    <message>
        <source>Long axis 2</source>
        <translation>Lange Achse 2</translation>
    </message>
    <message>
        <source>C-arm %1</source>
        <translation>C-Bogen %1</translation>
    </message>
</context>
<context>
    <name>tavr::EditBar</name>
    <message>
        <source>Editing the segmentation</source>
        <translation>Segmentierung bearbeiten</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>fit the wall</source>
        <translation>Wand anpassen</translation>
    </message>
    <message>
        <source>Moves the wall to the half-way level of the CT, at most a third of the radius away from it.</source>
        <translation>Verschiebt die Wand auf den halben Kontrastsprung im CT, höchstens um ein Drittel des Radius.</translation>
    </message>
    <message>
        <source>Build root</source>
        <translation>Wurzel aufbauen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Automatic root</source>
        <translation>Automatische Wurzel</translation>
    </message>
    <message>
        <source>The wheel changes it; Shift and wheel scroll.</source>
        <translation>Das Mausrad ändert ihn; Umschalt und Mausrad blättern.</translation>
    </message>
    <message>
        <source>Root by hand: points</source>
        <translation>Wurzel von Hand: Punkte</translation>
    </message>
    <message>
        <source>Click along the middle of the lumen from the LVOT to the aorta, the circle as wide as the lumen; then build the root.</source>
        <translation>Entlang der Mitte des Lumens vom LVOT zur Aorta klicken, den Kreis so weit wie das Lumen; danach die Wurzel aufbauen.</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>disc</source>
        <translation>Scheibe</translation>
    </message>
</context>
<context>
    <name>tavr::FluoroPanel</name>
    <message>
        <source>LAO </source>
        <translation>LAO </translation>
    </message>
    <message>
        <source>CRAN </source>
        <translation>CRAN </translation>
    </message>
    <message>
        <source>Negative angles are RAO and CAUD.</source>
        <translation>Negative Winkel sind RAO und CAUD.</translation>
    </message>
    <message>
        <source>Synthetic fluoroscopy from the CT: attenuation along each ray, without scatter and motion. Yellow: annulus; green: hinge points; blue: coronary ostia.</source>
        <translation>Synthetische Durchleuchtung aus dem CT: Schwächung entlang jedes Strahls, ohne Streuung und Bewegung. Gelb: Anulus; grün: Ansatzpunkte; blau: Koronarostien.</translation>
    </message>
    <message>
        <source>Three-cusp view</source>
        <translation>Drei-Segel-Ansicht</translation>
    </message>
    <message>
        <source>Cusp overlap R–L</source>
        <translation>Segelüberlappung R–L</translation>
    </message>
    <message>
        <source>Cusp overlap R–N</source>
        <translation>Segelüberlappung R–N</translation>
    </message>
    <message>
        <source>Double S-curve view</source>
        <translation>Ansicht der doppelten S-Kurve</translation>
    </message>
    <message>
        <source>%1 off the annulus plane</source>
        <translation>%1 neben der Anulusebene</translation>
    </message>
    <message>
        <source>a depth is misread by up to %1</source>
        <translation>eine Tiefe wird um bis zu %1 falsch gelesen</translation>
    </message>
    <message>
        <source>Beyond the reach of most C-arms.</source>
        <translation>Außer Reichweite der meisten C-Bögen.</translation>
    </message>
</context>
<context>
    <name>tavr::HeartPanel</name>
    <message>
        <source>Chambers, coronary trunks and aortic wall from this CT and the root at hand. Takes some seconds; the study is saved along.</source>
        <translation>Herzhöhlen, Koronarstämme und Aortenwand aus diesem CT und der vorliegenden Wurzel. Dauert einige Sekunden; die Studie wird mitgespeichert.</translation>
    </message>
    <message>
        <source>Segment the heart again</source>
        <translation>Herz neu segmentieren</translation>
    </message>
    <message>
        <source>Segment the heart</source>
        <translation>Herz segmentieren</translation>
    </message>
</context>
<context>
    <name>tavr::MainWindow</name>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Bericht geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;DICOM folder…</source>
        <translation>&amp;DICOM-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open CT &amp;volume…</source>
        <translation>CT-&amp;Volumen öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;study…</source>
        <translation>&amp;Studie öffnen…</translation>
    </message>
    <message>
        <source>Demonstration &amp;patient…</source>
        <translation>Demonstrations&amp;patient…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Close study</source>
        <translation>Studie s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Annulus plane</source>
        <translation>&amp;Anulusebene</translation>
    </message>
    <message>
        <source>Axial, coronal, &amp;sagittal</source>
        <translation>Axial, koronar, &amp;sagittal</translation>
    </message>
    <message>
        <source>3-D from the &amp;three-cusp view</source>
        <translation>3D aus der &amp;Drei-Segel-Ansicht</translation>
    </message>
    <message>
        <source>3-D from the cusp-&amp;overlap view</source>
        <translation>3D aus der Cusp-&amp;Overlap-Ansicht</translation>
    </message>
    <message>
        <source>CT &amp;volume in 3-D</source>
        <translation>CT-&amp;Volumen in 3D</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planung</translation>
    </message>
    <message>
        <source>The crosshair is in the ascending &amp;aorta</source>
        <translation>Fadenkreuz liegt in der &amp;Aorta ascendens</translation>
    </message>
    <message>
        <source>The crosshair is in the left &amp;ventricle</source>
        <translation>Fadenkreuz liegt im linken &amp;Ventrikel</translation>
    </message>
    <message>
        <source>&amp;Plan again from the CT</source>
        <translation>Aus dem CT neu &amp;planen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About OpenTAVR</source>
        <translation>&amp;Über OpenTAVR</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Research software: not for clinical use</source>
        <translation>Forschungssoftware: nicht für den klinischen Einsatz</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>About OpenTAVR</source>
        <translation>Über OpenTAVR</translation>
    </message>
    <message>
        <source>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Rehearses a transcatheter aortic valve replacement on the patient&apos;s CT.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Research software: not for clinical use.&lt;/b&gt;&lt;/p&gt;</source>
        <translation>&lt;h3&gt;OpenTAVR %1&lt;/h3&gt;&lt;p&gt;Probt den kathetergestützten Aortenklappenersatz am CT des Patienten.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Forschungssoftware: nicht für den klinischen Einsatz.&lt;/b&gt;&lt;/p&gt;</translation>
    </message>
    <message>
        <source>OpenGL: %1 (%2)
Largest 3-D texture: %3 voxels a side
Qt %4, VTK %5, ITK %6, DCMTK %7
Licence: GPL-3.0-or-later</source>
        <translation>OpenGL: %1 (%2)
Größte 3D-Textur: %3 Voxel je Seite
Qt %4, VTK %5, ITK %6, DCMTK %7
Lizenz: GPL-3.0-or-later</translation>
    </message>
    <message>
        <source>The plan has unsaved changes.</source>
        <translation>Die Planung hat ungespeicherte Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>The program ended without saving. Restore %n change(s) of the plan?</source>
        <translation>
            <numerusform>Das Programm endete ohne Speichern. %n Änderung der Planung wiederherstellen?</numerusform>
            <numerusform>Das Programm endete ohne Speichern. %n Änderungen der Planung wiederherstellen?</numerusform>
        </translation>
    </message>
    <message>
        <source>no CT series</source>
        <translation>keine CT-Serie</translation>
    </message>
    <message>
        <source>Nothing to plan on in %1: %2</source>
        <translation>Nichts zu planen in %1: %2</translation>
    </message>
    <message>
        <source>Keep the study in a new folder</source>
        <translation>Die Studie in einem neuen Ordner ablegen</translation>
    </message>
    <message>
        <source>Open a folder with DICOM files</source>
        <translation>Ordner mit DICOM-Dateien öffnen</translation>
    </message>
    <message>
        <source>CT volumes (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;All files (*)</source>
        <translation>CT-Volumen (*.nrrd *.nii *.nii.gz *.mha DICOMDIR);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a CT volume</source>
        <translation>CT-Volumen öffnen</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>Studie öffnen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export into the folder</source>
        <translation>In diesen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; the processor draws the 3-D view, coarsely while it moves</source>
        <translation>%1; der Prozessor zeichnet die 3D-Ansicht, grob während der Bewegung</translation>
    </message>
    <message>
        <source>No study open.
File: a DICOM folder,
a study, or the
demonstration patient</source>
        <translation>Keine Studie offen.
Datei: ein DICOM-Ordner,
eine Studie oder der
Demonstrationspatient</translation>
    </message>
    <message>
        <source>&amp;Brush on the segmentation</source>
        <translation>&amp;Pinsel auf der Segmentierung</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>&amp;Measure the access route on this CT</source>
        <translation>Zugangsweg auf diesem CT &amp;messen</translation>
    </message>
    <message>
        <source>Access route from another &amp;scan…</source>
        <translation>Zugangsweg aus einer anderen &amp;Aufnahme …</translation>
    </message>
    <message>
        <source>Scan of the pelvis: a folder of DICOM files</source>
        <translation>Aufnahme des Beckens: ein Ordner mit DICOM-Dateien</translation>
    </message>
    <message>
        <source>&amp;Heart</source>
        <translation>&amp;Herz</translation>
    </message>
    <message>
        <source>&amp;Segment the heart</source>
        <translation>Herz &amp;segmentieren</translation>
    </message>
    <message>
        <source>Measure another &amp;phase…</source>
        <translation>Andere &amp;Phase messen…</translation>
    </message>
    <message>
        <source>Another phase of this examination: a folder of DICOM files</source>
        <translation>Eine andere Phase dieser Untersuchung: ein Ordner mit DICOM-Dateien</translation>
    </message>
</context>
<context>
    <name>tavr::RedoPanel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>its frame in the CT</source>
        <translation>ihr Rahmen im CT</translation>
    </message>
    <message>
        <source>Failed valve</source>
        <translation>Versagte Klappe</translation>
    </message>
    <message>
        <source>The transcatheter valve that stands there already. Its frame is looked for in the CT as a ring of metal about the annulus.</source>
        <translation>Die Transkatheterklappe, die schon dort steht. Ihr Rahmen wird im CT als Metallring um den Anulus gesucht.</translation>
    </message>
    <message>
        <source>Depth below annulus</source>
        <translation>Tiefe unter dem Anulus</translation>
    </message>
    <message>
        <source>Neo-skirt above its inflow</source>
        <translation>Neo-Skirt über ihrem Einstrom</translation>
    </message>
    <message>
        <source>frame&apos;s top (worst case)</source>
        <translation>Oberrand des Rahmens (ungünstigster Fall)</translation>
    </message>
    <message>
        <source>How high the failed valve&apos;s leaflets stand once a new valve pins them open. No maker publishes it.</source>
        <translation>Wie hoch die Segel der versagten Klappe stehen, wenn eine neue sie offen hält. Kein Hersteller veröffentlicht es.</translation>
    </message>
</context>
<context>
    <name>tavr::SeriesDialog</name>
    <message>
        <source>Choose series and phase</source>
        <translation>Serie und Phase wählen</translation>
    </message>
    <message>
        <source>Plan this one</source>
        <translation>Diese planen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read. A systolic phase (30–40 % R–R) suits sizing best.</source>
        <translation>
            <numerusform>%n Datei gelesen. Für die Größenwahl eignet sich eine systolische Phase (30–40 % R–R) am besten.</numerusform>
            <numerusform>%n Dateien gelesen. Für die Größenwahl eignet sich eine systolische Phase (30–40 % R–R) am besten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tavr::VtkView</name>
    <message>
        <source>The display (%1) has no OpenGL</source>
        <translation>Die Anzeige (%1) hat kein OpenGL</translation>
    </message>
    <message>
        <source>The display gives no OpenGL context</source>
        <translation>Die Anzeige gibt keinen OpenGL-Kontext</translation>
    </message>
    <message>
        <source>OpenGL %1.%2 is too old, 3.2 is needed</source>
        <translation>OpenGL %1.%2 ist zu alt, 3.2 wird gebraucht</translation>
    </message>
    <message>
        <source>No graphics card is in use</source>
        <translation>Es ist keine Grafikkarte in Gebrauch</translation>
    </message>
    <message>
        <source>CT in 3-D at %1 mm: no graphics card, drawn by the processor</source>
        <translation>CT in 3D mit %1 mm: keine Grafikkarte, vom Prozessor gezeichnet</translation>
    </message>
    <message>
        <source>CT in 3-D at %1 mm: the graphics card takes no finer volume</source>
        <translation>CT in 3D mit %1 mm: Die Grafikkarte fasst kein feineres Volumen</translation>
    </message>
</context>
</TS>
