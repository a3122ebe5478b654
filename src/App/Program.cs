System.Console.WriteLine("Dais");
