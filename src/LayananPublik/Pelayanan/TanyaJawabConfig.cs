using LayananPublik.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LayananPublik.Pelayanan;

sealed class TanyaJawabConfig : IEntityTypeConfiguration<TanyaJawab>
{
    public void Configure(EntityTypeBuilder<TanyaJawab> e)
    {
        e.Property(x => x.Pertanyaan).HasMaxLength(TanyaJawab.PanjangPertanyaan);
        e.Property(x => x.Jawaban).HasMaxLength(TanyaJawab.PanjangJawaban);
        e.Property(x => x.Kode).HasMaxLength(40);
        e.Property(x => x.Versi).IsConcurrencyToken();
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => x.UnitKerjaId);
    }
}

sealed class PertanyaanBelumConfig : IEntityTypeConfiguration<PertanyaanBelum>
{
    public void Configure(EntityTypeBuilder<PertanyaanBelum> e)
    {
        e.Property(x => x.Teks).HasMaxLength(PertanyaanBelum.PanjangTeks);
        e.HasOne(x => x.UnitKerja).WithMany().HasForeignKey(x => x.UnitKerjaId).OnDelete(DeleteBehavior.Restrict);
        // Not unique: two citizens asking the same in one moment must not undo each other's message.
        e.HasIndex(x => new { x.UnitKerjaId, x.Teks });
    }
}
