# SPDX-License-Identifier: Apache-2.0
"""Companies that nobody but a sales system knows: (key, name, domain)."""
NEWCOMERS = [
    # Attio
    ('abacusbay', 'Abacus Bay Credit Union', 'abacusbay.example'),
    ('brindle', 'Brindle Horse Archives', 'brindlehorse.example'),
    ('causeway', 'Causeway Ferries', 'causewayferries.example'),
    ('dandelion', 'Dandelion Pediatrics', 'dandelionpediatrics.example'),
    ('esker', 'Esker Geodata', 'eskergeo.example'),
    ('firstlight', 'First Light Pictures', 'firstlightpictures.example'),
    ('gravitas', 'Gravitas Court Reporting', 'gravitascourt.example'),
    ('hummock', 'Hummock Peat & Soil', 'hummock.example'),
    ('inkwell', 'Inkwell Comics', 'inkwellcomics.example'),
    ('jubilee', 'Jubilee Line Choirs', 'jubileechoirs.example'),
    ('kiln', 'Kiln & Glaze', 'kilnglaze.example'),
    ('lantern', 'Lantern Street Cinemas', 'lanternstreet.example'),
    ('mangrove', 'Mangrove Insurance', 'mangroveinsurance.example'),
    ('nightjar', 'Nightjar Astronomy', 'nightjar.example'),
    ('ozone', 'Ozone Air Charter', 'ozonecharter.example'),
    ('periwinkle', 'Periwinkle Day Nurseries', 'periwinkle.example'),
    ('quayside', 'Quayside Fish Market', 'quaysidefish.example'),
    ('longest', 'Vereinigte Oberrheinische Binnenschifffahrts-, Hafenumschlags- und Lagerhausgesellschaft zu Mannheim '
                'und Ludwigshafen', 'oberrhein-hafen.example'),
    # Salesforce
    ('redoubt', 'Redoubt Satellite', 'redoubtsat.example'),
    ('solstice', 'Solstice Grid Operators', 'solsticegrid.example'),
    ('tarn', 'Tarn Valley Health Trust', 'tarnvalley.example'),
    ('undertow', 'Undertow Subsea', 'undertowsubsea.example'),
    ('verdigris', 'Verdigris Monuments', 'verdigris.example'),
    ('wharfdale', 'Wharfdale Building Society', 'wharfdale.example'),
    ('yonder', 'Yonder Rail Holdings', 'yonderrail.example'),
]
