using ContactCovid.Api.Domain;

namespace ContactCovid.Api.Storage;

/// <summary>Three people who do not exist, stored anew at each start. Their numbers are of those that the regulator reserves for fiction.</summary>
internal static class InventedCases
{
    public static async Task StoreAsync(CasesContext context)
    {
        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();
        context.Cases.AddRange(
            Case("6c1f0f7e-3a52-4c0d-9d0b-2f6f1c7d8e91", "Camille Roche", "06 39 98 01 02", isPositive: true, "anosmie", days: 1),
            Case("0b9d6e44-7c1a-4f57-8a35-91d2c3b4a5f6", "Noa Perrot", "06 39 98 03 04", isPositive: true, null, days: 12),
            Case("d2a7c9b8-15e6-4b3f-a0c4-7e8f9a0b1c2d", "Lou Garnier", "06 39 98 05 06", isPositive: false, "toux", days: 30));
        await context.SaveChangesAsync();
    }

    private static TracedCase Case(string id, string name, string phone, bool isPositive, string? symptoms, int days) => new()
    {
        Id = Guid.Parse(id),
        CreatedAt = TimeProvider.System.GetUtcNow().AddDays(-days),
        Name = name,
        Phone = phone,
        IsPositive = isPositive,
        Symptoms = symptoms,
    };
}
