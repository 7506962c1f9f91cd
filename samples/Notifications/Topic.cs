namespace Reeve.Samples.Notifications;

/// <summary>The newest notifications of a topic.</summary>
internal sealed class Topic
{
    private const int Most = 100;

    private readonly Queue<Notification> _notifications = new();

    public Notification Add(string from, string text)
    {
        var added = new Notification(from, text);
        lock (_notifications)
        {
            _notifications.Enqueue(added);
            if (_notifications.Count > Most)
            {
                _notifications.Dequeue();
            }
        }

        return added;
    }

    public Notification[] All()
    {
        lock (_notifications)
        {
            return [.. _notifications];
        }
    }
}
