namespace Reeve.Server.UsageCallbacks;

/// <summary>The places for forecasts that ask services: a service that hangs, or a caller who asks without end, takes up no more than its share.</summary>
internal sealed class ForecastPlaces(int most, int mostPerService)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _all;

    /// <summary>Takes a place, or says that there is none.</summary>
    public bool TryTake(string service)
    {
        lock (_lock)
        {
            var taken = _taken.GetValueOrDefault(service);
            if (_all >= most || taken >= mostPerService)
            {
                return false;
            }

            (_all, _taken[service]) = (_all + 1, taken + 1);
            return true;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(string service)
    {
        lock (_lock)
        {
            _all--;
            if (--_taken[service] == 0)
            {
                _taken.Remove(service);
            }
        }
    }
}
