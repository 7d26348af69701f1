namespace LayananPublik.KotakMasuk;

/// <summary>Why an officer is called to a conversation: named in a note, given it, handed it by a colleague, or it was taken back while he was away.</summary>
public enum JenisPanggilan { Sebutan, Tugas, Serahan, Ditarik }

/// <summary>That an officer is called to a conversation by a colleague or by the system, and when it was seen. It says who and where, never what a citizen wrote.</summary>
public sealed class Panggilan
{
    Panggilan() { }

    public int Id { get; private set; }

    public int PercakapanId { get; private set; }

    public Percakapan Percakapan { get; private set; } = null!;

    /// <summary>The note that names him, where there is one.</summary>
    public int? PesanId { get; private set; }

    public Pesan? Pesan { get; private set; }

    public int PetugasId { get; private set; }

    public JenisPanggilan Jenis { get; private set; }

    /// <summary>Who called, by name as it was then.</summary>
    public string Oleh { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public DateTimeOffset? DibacaPada { get; private set; }

    public static Panggilan Untuk(int petugasId, JenisPanggilan jenis, Percakapan percakapan, Pesan? catatan, string oleh, DateTimeOffset pada) => new()
    {
        PetugasId = petugasId, Jenis = jenis, Percakapan = percakapan, PercakapanId = percakapan.Id, Pesan = catatan, Oleh = oleh, Pada = pada
    };

    public void Dibaca(DateTimeOffset pada) => DibacaPada ??= pada;
}
