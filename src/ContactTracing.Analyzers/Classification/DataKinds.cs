namespace ContactTracing.Analyzers.Classification;

/// <summary>Health categories and identity kinds as one set.</summary>
internal readonly record struct DataKinds(HealthCategories Health, IdentityKinds Identity)
{
    private const int HealthBits = 8;
    private const int AllBits = HealthBits + 9;

    public static readonly DataKinds UnspecifiedHealth = new(HealthCategories.Unspecified, IdentityKinds.None);
    public static readonly DataKinds UnspecifiedIdentity = new(HealthCategories.None, IdentityKinds.Unspecified);
    public static readonly DataKinds UnspecifiedBoth = new(HealthCategories.Unspecified, IdentityKinds.Unspecified);

    public bool IsEmpty => Health == HealthCategories.None && Identity == IdentityKinds.None;

    public DataClasses Classes =>
        (Health != HealthCategories.None ? DataClasses.Health : DataClasses.None)
        | (Identity != IdentityKinds.None ? DataClasses.Identity : DataClasses.None);

    private int Mask => (int)Health | ((int)Identity << HealthBits);

    /// <summary>The set taken apart: sets of one member each, in a fixed order, health first.</summary>
    public IEnumerable<DataKinds> Singles()
    {
        var mask = Mask;
        for (var bit = 0; bit < AllBits; bit++)
        {
            if ((mask & (1 << bit)) != 0)
            {
                yield return FromMask(1 << bit);
            }
        }
    }

    private static DataKinds FromMask(int mask) =>
        new((HealthCategories)(mask & ((1 << HealthBits) - 1)), (IdentityKinds)(mask >> HealthBits));
}
