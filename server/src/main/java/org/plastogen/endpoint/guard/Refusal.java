package org.plastogen.endpoint.guard;

import java.io.Serializable;
import java.time.Duration;

/**
 * Why a request gets no answer: a case each, with its HTTP status and one sentence for the client.
 *
 * <p>A sentence never names a class, a file or a line of this program.
 */
public sealed interface Refusal extends Serializable {

  /** The HTTP status, 4xx, 502 or 503. */
  int status();

  /** What is wrong and what would be right, on one line. */
  String sentence();

  /** The request is not what the SPARQL 1.1 protocol or grammar asks for. */
  record Malformed(String sentence) implements Refusal {
    @Override
    public int status() {
      return 400;
    }
  }

  /** Understood, and not offered here. */
  record NotOffered(String sentence) implements Refusal {
    @Override
    public int status() {
      return 403;
    }
  }

  /** Nothing is served at this path. */
  record NoSuchPage() implements Refusal {
    @Override
    public int status() {
      return 404;
    }

    @Override
    public String sentence() {
      return "Nothing is served here; queries go to sparql, beside the front page.";
    }
  }

  /** The path exists, what is asked about does not. */
  record NoSuchName(String sentence) implements Refusal {
    @Override
    public int status() {
      return 404;
    }
  }

  /** The path exists, the method does not. {@code allow} is the Allow header. */
  record MethodNotOffered(String allow) implements Refusal {
    @Override
    public int status() {
      return 405;
    }

    @Override
    public String sentence() {
      return "This release is read-only; the methods here are " + allow + ".";
    }
  }

  /** No format of the Accept header fits. */
  record NoCommonFormat(String offered) implements Refusal {
    @Override
    public int status() {
      return 406;
    }

    @Override
    public String sentence() {
      return "None of the accepted formats is offered; offered are " + offered + ".";
    }
  }

  /** The body stopped coming. */
  record NotArrived() implements Refusal {
    @Override
    public int status() {
      return 408;
    }

    @Override
    public String sentence() {
      return "The body of the request did not arrive whole; send it again.";
    }
  }

  /** The query is longer than allowed. */
  record QueryTooLong(int maxBytes) implements Refusal {
    @Override
    public int status() {
      return 413;
    }

    @Override
    public String sentence() {
      return "A query may have at most " + maxBytes + " bytes.";
    }
  }

  /** A list in a query, such as that of IN, is longer than allowed. */
  record ListTooLong(int most) implements Refusal {
    @Override
    public int status() {
      return 413;
    }

    @Override
    public String sentence() {
      return "The lists of a query may have " + most + " commas at most; use VALUES instead of IN.";
    }
  }

  /** The body is of a type or encoding that is not read here. */
  record UnreadableType(String sentence) implements Refusal {
    @Override
    public int status() {
      return 415;
    }
  }

  /** The answer would be longer than allowed. */
  record ResultTooLarge(long maxBytes) implements Refusal {
    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "The answer would be longer than " + maxBytes + " bytes; ask for less or use LIMIT.";
    }
  }

  /** The answer would have more rows, or triples, than allowed. */
  record TooManyRows(long most) implements Refusal {
    @Override
    public int status() {
      return 422;
    }

    @Override
    public String sentence() {
      return "The answer would have more than " + most + " rows; ask for less or use LIMIT.";
    }
  }

  /** One client asks for more at once than its share. */
  record OverShare(String sentence) implements Refusal {
    @Override
    public int status() {
      return 429;
    }
  }

  /** An expression would build a value longer than allowed. */
  record ValueTooLarge(String sentence) implements Refusal {
    @Override
    public int status() {
      return 422;
    }
  }

  /** More header fields than anyone needs. */
  record TooManyHeaders(int most) implements Refusal {
    @Override
    public int status() {
      return 431;
    }

    @Override
    public String sentence() {
      return "A request may have at most " + most + " header fields.";
    }
  }

  /** The query was stopped at its deadline. */
  record TookTooLong(Duration allowed) implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "The query was stopped after " + allowed.toMillis() / 1000.0 + " s; ask for less.";
    }
  }

  /** An endpoint that SERVICE names does not answer as it should. */
  record OtherEndpoint(String sentence) implements Refusal {
    @Override
    public int status() {
      return 502;
    }
  }

  /** Too many queries are waiting for their turn. */
  record Busy() implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "Too many queries are running; try again in a few seconds.";
    }
  }

  /** The answer could not be kept until it was complete: the temporary folder is full or closed. */
  record NoRoom() implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "There is no room for an answer of this size at the moment; try again later.";
    }
  }

  /** The query needed more memory than there is. */
  record OutOfMemory() implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "The query needed too much memory and was stopped; ask for less.";
    }
  }

  /** A file of the release was changed or taken away while it is served. */
  record NotAsWritten() implements Refusal {
    @Override
    public int status() {
      return 503;
    }

    @Override
    public String sentence() {
      return "This file is no longer as the release was written, so it is not sent; who runs the"
          + " endpoint has to start it again.";
    }
  }
}
