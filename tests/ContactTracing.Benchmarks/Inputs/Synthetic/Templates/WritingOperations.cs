namespace ContactTracing.Benchmarks.Inputs.Synthetic.Templates;

/// <summary>Operations of a service that change something and may fail.</summary>
internal static class WritingOperations
{
    public static string Close(Module m, int i) =>
        $$"""
            public async Task<bool> Close{{i}}Async(Guid id, CancellationToken token)
            {
                var item = await _repository.FindAsync(id, token);
                if (item is null || item.IsClosed)
                {
                    _logger.LogDebug("{Id} is closed already", id);
                    return false;
                }

                var moved = item.TryMove({{m.Name}}State.Done, _clock.GetUtcNow()) || item.TryMove({{m.Name}}State.Cancelled, _clock.GetUtcNow());
                if (moved)
                {
                    _summaries[item.Id] = item.ToSummary();
                    await _repository.SaveAsync(token);
                }

                return moved;
            }


        """;

    public static string Retry(Module m, int i) =>
        $$"""
            public async Task<int> Save{{i}}Async(CancellationToken token)
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        return await _repository.SaveAsync(token);
                    }
                    catch (InvalidOperationException exception) when (attempt < {{3 + m.Index % 4}})
                    {
                        _failures++;
                        _logger.LogWarning(exception, "Attempt {Attempt} failed, {Failures} in all", attempt, _failures);
                        await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), token);
                    }
                }
            }


        """;

    public static string Guarded(Module m, int i) =>
        $$"""
            public async Task Cancel{{i}}Async(Guid id, string reason, CancellationToken token)
            {
                using var scope = _logger.BeginScope("Cancel {Id}", id);
                try
                {
                    var item = await _repository.FindAsync(id, token);
                    if (item?.TryMove({{m.Name}}State.Cancelled, _clock.GetUtcNow()) != true)
                    {
                        throw new InvalidOperationException($"{id} cannot be cancelled");
                    }

                    await _repository.SaveAsync(token);
                    _log.Info($"Cancelled {id}: {reason}");
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    _failures++;
                    _log.Failure(exception, $"Cancelling {id} failed");
                    throw;
                }
                finally
                {
                    _summaries.Remove(id);
                }
            }


        """;
}
