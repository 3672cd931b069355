-- AlterTable
ALTER TABLE "User" ADD COLUMN "phone" TEXT;

-- CreateIndex
CREATE INDEX "User_createdAt_idx" ON "User"("createdAt" DESC);
