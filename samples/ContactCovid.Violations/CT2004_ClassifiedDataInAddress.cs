using System.Net.Http.Json;
using ContactTracing.DataProtection;

namespace ContactCovid.Violations;

[NeedToKnow("Ask the fund for the address of an index case", TracingPurpose.IdentifyIndexCases)]
public sealed class FundRegistry(HttpClient client)
{
    public async Task Ask(Case c)
    {
        await client.GetAsync($"/persons?name={Uri.EscapeDataString(c.LastName)}"); // CT2004
        client.DefaultRequestHeaders.Add("X-Result", c.IsPositive ? "positive" : "negative"); // CT2004
        await client.GetAsync($"/persons/{c.FileNumber}");
        await client.PostAsJsonAsync("/persons/search", new { c.LastName });
    }
}
