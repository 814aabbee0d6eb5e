// flow: A symptom is kept in a local before it is logged
var text = c.Symptoms;
logger.LogInformation("{Text}", text); // CT2001

// clean: The local is overwritten before it is logged
var text = c.Symptoms;
text = "none";
logger.LogInformation("{Text}", text);
