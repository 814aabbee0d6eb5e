// flow: a query is added by the framework
var address = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/cases", "name", c.LastName); // CT2004
using var client = new System.Net.Http.HttpClient();
await client.GetAsync(address);

// flow: a dictionary of values becomes a query
var values = new Dictionary<string, string?> { ["case"] = c.FileNumber };
values["onset"] = c.OnsetAt?.ToString("d");
var address = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/cases", values); // CT2004
Console.WriteLine(address.Contains('?'));

// flow (members): a response redirects to an address with the phone number
private void Found(Microsoft.AspNetCore.Http.HttpResponse response, Contact contact)
{
    var target = $"/contacts?phone={contact.Phone}";
    response.Redirect(target); // CT2004
}

// flow (members): a header and a cookie of a response
private void Answer(Microsoft.AspNetCore.Http.HttpResponse response, IndexCase c)
{
    response.Headers["X-Case"] = c.FileNumber;
    response.Headers["X-Result"] = c.Result.ToString(); // CT2004
    response.Cookies.Append("visitor", c.LastName); // CT2004
}

// flow (types): a controller redirects with the result in the address
internal sealed class CasesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Show(IndexCase c)
    {
        var target = "/results/" + c.Result;
        return Redirect(target); // CT2004
    }
}

// flow (types): a controller redirects to an action with the name as a route value
internal sealed class CasesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Next(IndexCase c)
    {
        var values = new { id = c.Id, name = c.LastName };
        return RedirectToAction("Show", values); // CT2004
    }
}

// flow (types): a whole record is spread over the address
internal sealed class CasesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Next(Store store) =>
        RedirectToAction("Show", store.Find(1)); // CT2005
}

// flow (members): an endpoint redirects to a search for the name
private static Microsoft.AspNetCore.Http.IResult Search(IndexCase c)
{
    var name = Uri.EscapeDataString(c.LastName);
    return Microsoft.AspNetCore.Http.Results.Redirect("/search?q=" + name); // CT2004
}

// flow: the detail of a problem names the symptom
var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = 409, Title = "Duplicate case" };
problem.Detail = $"{c.FileNumber} already has {c.Symptoms}"; // CT2003
Console.WriteLine(problem.Status);

// flow: an extension of a problem holds the phone number
var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Title = "No answer" };
problem.Extensions["case"] = c.FileNumber;
problem.Extensions["phone"] = contact.Phone; // CT2003

// flow (types): a controller answers with a problem about the temperature
internal sealed class CasesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Measure(IndexCase c)
    {
        var detail = $"{c.Temperature} °C is not plausible";
        return Problem(detail, statusCode: 422); // CT2003
    }
}

// flow (members): an endpoint answers with a problem about the name
private static Microsoft.AspNetCore.Http.IResult Missing(Contact contact) =>
    Microsoft.AspNetCore.Http.Results.Problem("Not found: " + contact.Name); // CT2003

// clean: the file number is added to the query
var address = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/cases", "number", c.FileNumber);
using var client = new System.Net.Http.HttpClient();
await client.GetAsync(address);

// clean (types): a controller answers with the record in the body
internal sealed class CasesController(Store store) : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Show(int id) => Ok(store.Find(id));

    internal Microsoft.AspNetCore.Mvc.IActionResult Names() => Ok(store.All().Select(x => x.LastName));
}

// clean (types): a controller points to the record that it made
internal sealed class CasesController : Microsoft.AspNetCore.Mvc.ControllerBase
{
    internal Microsoft.AspNetCore.Mvc.IActionResult Create(IndexCase c) =>
        CreatedAtAction("Show", new { id = c.Id }, c);
}

// clean (members): a cookie holds the number of the session
private void Answer(Microsoft.AspNetCore.Http.HttpResponse response, IndexCase c, Guid session)
{
    response.Cookies.Append("session", session.ToString("N"));
    response.Headers["X-Case"] = c.FileNumber;
}

// clean: the detail of a problem names the field and the file number
var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Title = "Incomplete" };
problem.Detail = $"{nameof(c.Symptoms)} missing in {c.FileNumber}";
problem.Extensions["version"] = c.Version;

// clean (members): an endpoint sends a record in the body
private static Microsoft.AspNetCore.Http.IResult Show(Store store, int id)
{
    var c = store.Find(id);
    return Microsoft.AspNetCore.Http.Results.Json(c, statusCode: 200);
}

// clean (members): a service that works on records holds none of them, and its answer is not theirs
private async Task Sign(Microsoft.AspNetCore.Identity.UserManager<IndexCase> users, Microsoft.AspNetCore.Identity.IPasswordHasher<IndexCase> hasher, System.Security.Claims.ClaimsPrincipal visitor, ILogger logger)
{
    logger.LogInformation("Visitor {Id}", users.GetUserId(visitor));
    logger.LogInformation("Key {Key}", users.GenerateNewAuthenticatorKey());
    logger.LogInformation("Hasher {Hasher}", hasher.GetType().Name);
    await Task.Yield();
}

// flow (members): what a service says of a record is data
private async Task Confirm(Microsoft.AspNetCore.Identity.UserManager<IndexCase> users, IndexCase c, ILogger logger)
{
    var name = await users.GetUserNameAsync(c);
    logger.LogInformation("Confirmed {Name}", name); // CT2005
}

// flow (members): a record that a service finds
private async Task Find(Microsoft.AspNetCore.Identity.UserManager<IndexCase> users, ILogger logger)
{
    var found = await users.FindByIdAsync("7");
    logger.LogInformation("Found {Name}", found!.LastName); // CT2002
}
