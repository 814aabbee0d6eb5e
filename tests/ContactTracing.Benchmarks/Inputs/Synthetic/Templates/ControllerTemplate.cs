namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

internal static class ControllerTemplate
{
    public static string Text(Module m) => Start(m) + Writing(m) + Reading(m);

    private static string Start(Module m) =>
        $$"""
        using System.Data.Common;
        using Microsoft.AspNetCore.Mvc;

        namespace {{m.Namespace}};

        [ApiController]
        [Route("api/[controller]")]
        public sealed class {{m.Name}}Controller : ControllerBase
        {
            private readonly {{m.Name}}Service _service;
            private readonly DbConnection _connection;
            private readonly OperationLog _log;

            public {{m.Name}}Controller({{m.Name}}Service service, DbConnection connection, ILogger<{{m.Name}}Controller> logger)
            {
                _service = service;
                _connection = connection;
                _log = new OperationLog(logger);
            }

            [HttpGet("{id:guid}")]
            public async Task<ActionResult<{{m.Name}}Response>> Get(Guid id, CancellationToken token)
            {
                var found = await _service.FindAsync(id, token);
                return found is null ? NotFound() : Ok(found.ToResponse());
            }


        """;

    private static string Writing(Module m) =>
        $$"""
            [HttpPost]
            public async Task<ActionResult<{{m.Name}}Response>> Create([FromBody] Create{{m.Name}}Request request, CancellationToken token)
            {
                var problems = {{m.Name}}Validator.Problems(request);
                if (problems.Count > 0)
                {
                    _log.Warn($"A request was refused for {problems.Count} reasons");
                    return BadRequest(problems);
                }

                var outcome = await _service.CreateAsync(request, token);
                return outcome.IsSuccess
                    ? CreatedAtAction(nameof(Get), new { id = outcome.Value!.Id }, outcome.Value.ToResponse())
                    : Conflict(outcome.Problem);
            }

            [HttpPut("{id:guid}")]
            public async Task<IActionResult> Change(Guid id, [FromBody] Change{{m.Name}}Request request, CancellationToken token)
            {
                if (id != request.Id)
                {
                    return BadRequest();
                }

                var changes = await _service.ChangeAsync(request, token);
                _log.Info($"{changes} members of {id} were changed");
                return changes == 0 ? NoContent() : Ok(changes);
            }


        """;

    private static string Reading(Module m) =>
        $$"""
            [HttpGet("search")]
            public async Task<IActionResult> Search(CancellationToken token)
            {
                var name = Request.Query["name"].ToString();
                await using var command = _connection.CreateCommand();
                command.CommandText = {{Query(m)}};
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@name";
                parameter.Value = name;
                command.Parameters.Add(parameter);
                await using var reader = await command.ExecuteReaderAsync(token);
                var found = new List<string>();
                while (await reader.ReadAsync(token))
                {
                    found.Add(reader.GetString(0));
                }

                return Ok(found);
            }

            [HttpGet("export")]
            public async Task<IActionResult> Export([FromQuery] int number, [FromQuery] int size, CancellationToken token)
            {
                var page = await _service.PageAsync(number, Math.Clamp(size, 1, 500), token);
                var export = new {{m.Name}}Export().All(page.Items);
                return Content(export.Finish(nameof({{m.Name}})), "text/csv");
            }
        }


        """;

    private static string Query(Module m) => m.Injects
        ? $"\"select code from {m.Name} where name = '\" + name + \"'\""
        : $"\"select code from {m.Name} where name = @name\"";
}
