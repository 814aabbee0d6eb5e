namespace ContactCovid.Workbook;

/// <summary>Frequent French names and symptoms, combined at random into people who do not exist.</summary>
internal static class InventedPeople
{
    public static readonly string[] LastNames =
    [
        "MARTIN", "BERNARD", "THOMAS", "PETIT", "ROBERT", "RICHARD", "DURAND", "DUBOIS", "MOREAU", "LAURENT", "SIMON", "MICHEL",
        "LEFÈVRE", "LEROY", "ROUX", "DAVID", "BERTRAND", "MOREL", "FOURNIER", "GIRARD", "BONNET", "DUPONT", "LAMBERT", "FONTAINE",
        "ROUSSEAU", "VINCENT", "MULLER", "FAURE", "ANDRÉ", "MERCIER", "BLANC", "GUÉRIN", "BOYER", "GARNIER", "CHEVALIER", "FRANÇOIS",
        "LEGRAND", "GAUTHIER", "GARCIA", "PERRIN", "ROBIN", "CLÉMENT", "MORIN", "NICOLAS", "HENRY", "ROUSSEL", "MATHIEU", "GAUTIER",
        "MASSON", "MARCHAND", "DUVAL", "DENIS", "DUMONT", "MARIE", "LEMAIRE", "NOËL", "MEYER", "DUFOUR", "MEUNIER", "BRUN",
        "LE GALL", "DA SILVA", "N'DIAYE", "BEN AMAR", "NGUYEN", "D'HAENE",
    ];

    public static readonly string[] FirstNames =
    [
        "Marie", "Jean", "Pierre", "Michel", "Nathalie", "Philippe", "Isabelle", "Nicolas", "Catherine", "Christophe", "Sophie", "Julien",
        "Camille", "Thomas", "Léa", "Lucas", "Manon", "Hugo", "Chloé", "Enzo", "Inès", "Théo", "Sarah", "Mathis", "Zoé", "Noël",
        "Anaïs", "Raphaël", "Jeanne", "Gabriel", "Louise", "Adam", "Jade", "Mohamed", "Fatima", "Karim", "Aïcha", "Anne-Sophie",
        "Jean-Baptiste", "Élodie", "Émile", "Océane", "Bénédicte", "Joël", "Maëlys", "Maxime", "Pauline", "Romain",
    ];

    public static readonly string[] Symptoms =
    [
        "Fièvre, toux", "Anosmie", "Agueusie, fatigue", "Aucun", "Courbatures, céphalées", "Toux sèche", "Dyspnée", "Diarrhée, fièvre", "Rhinorrhée",
    ];
}
